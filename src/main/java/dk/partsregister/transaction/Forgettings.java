package dk.partsregister.transaction;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the times that somebody was forgotten, for work that reads names and stores bytes much later, such as files. What is stored as text
 * the database cleans by itself (V054).
 */
@Repository
public class Forgettings {

    private final JdbcClient database;

    Forgettings(JdbcClient database) {
        this.database = database;
    }

    /** How often somebody has been forgotten, asked before the first name is read. */
    @Transactional(readOnly = true)
    public long count() {
        return database.sql("select times from forgetting").query(Long.class).single();
    }

    /**
     * Whether nobody was forgotten since a count, and nobody will be before the end of this transaction. What was made from names that were
     * read before must be made anew otherwise.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean noneSince(long count) {
        database.sql("select lock_against_forgetting()").query().singleRow();
        return count() == count;
    }
}
