package dk.partsregister.transaction;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The submissions that were taken in, so that a form that is sent twice is taken in once. */
@Repository
public class Submissions {

    private static final String KEPT = "90 days";

    private final JdbcClient database;

    Submissions(JdbcClient database) {
        this.database = database;
    }

    /**
     * What this very submission came to, if it was taken in before. Whoever sends the same key meanwhile waits until the end of the
     * transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> claim(Submission submission) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", submission.key().toString())
                .query()
                .singleRow();
        return resultOf(submission);
    }

    /** Notes that a submission was taken in, in the transaction of what it changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Submission submission, String result) {
        database.sql("insert into submission (key, digest, result) values (:key, :digest, :result)")
                .param("key", submission.key())
                .param("digest", submission.digest())
                .param("result", result)
                .update();
        database.sql("delete from submission where at < now() - interval '" + KEPT + "'")
                .update();
    }

    /** What this very submission came to, if it was taken in before. */
    @Transactional(readOnly = true)
    public Optional<String> resultOf(Submission submission) {
        return database.sql("select result from submission where key = :key and digest = :digest")
                .param("key", submission.key())
                .param("digest", submission.digest())
                .query(String.class)
                .optional();
    }

    /** What a key came to last, whatever content it carried; absent for one that was never used. */
    @Transactional(readOnly = true)
    public Optional<String> lastResultOf(UUID key) {
        return database.sql("select result from submission where key = :key order by at desc limit 1")
                .param("key", key)
                .query(String.class)
                .optional();
    }
}
