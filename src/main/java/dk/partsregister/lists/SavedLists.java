package dk.partsregister.lists;

import dk.partsregister.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists that accounts have saved. */
@Service
@Transactional
public class SavedLists {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int MOST = 200;

    /** Lists of ours, with what they were asked for. */
    private static final Pattern ADDRESS = Pattern.compile(
            "/(projekter|organisationer|personer|udvalg|bemanding|puljer|puljer/billede|oversigt|tidslinje|sog)(\\?[^\\s#\"<>]*)?");

    private final JdbcClient database;

    SavedLists(JdbcClient database) {
        this.database = database;
    }

    /**
     * A list that was saved.
     *
     * @param address of the list, with what it was asked for
     * @param by name of who saved it
     * @param own whether the one who asks saved it
     */
    public record SavedList(long id, String name, String address, boolean shared, String by, boolean own) {}

    /** Those of an account, and those that others share; own ones first. */
    @Transactional(readOnly = true)
    public List<SavedList> of(long account) {
        return database.sql("""
                        select l.id, l.name, l.address, l.shared, a.name as by, l.account_id = :account as own
                        from saved_list l join account a on a.id = l.account_id
                        where l.account_id = :account or l.shared
                        order by own desc, l.name, l.id
                        """)
                .param("account", account)
                .query(SavedLists::list)
                .list();
    }

    /** A list that an account may see. */
    @Transactional(readOnly = true)
    public Optional<SavedList> find(long id, long account) {
        return of(account).stream().filter(list -> list.id() == id).findFirst();
    }

    /**
     * Saves a list.
     *
     * @return its id
     * @throws Refused when it has no name, or one that is taken, or is no list
     */
    public long save(long account, String name, String address, boolean shared) {
        Refused.unless(!name.isBlank() && name.length() <= LONGEST_NAME, "navn");
        Refused.unless(
                address.length() <= LONGEST_ADDRESS && ADDRESS.matcher(address).matches(), "adresse");
        Refused.unless(of(account).stream().filter(SavedList::own).count() < MOST, "mange");
        try {
            return database.sql("""
                            insert into saved_list (account_id, name, address, shared)
                            values (:account, :name, :address, :shared) returning id
                            """)
                    .param("account", account)
                    .param("name", name)
                    .param("address", address)
                    .param("shared", shared)
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException taken) {
            throw new Refused("optaget");
        }
    }

    /** Shares a list of one's own, or no longer. */
    public boolean share(long id, long account, boolean shared) {
        return database.sql("update saved_list set shared = :shared where id = :id and account_id = :account")
                        .param("shared", shared)
                        .param("id", id)
                        .param("account", account)
                        .update()
                > 0;
    }

    /** Removes a list of one's own. */
    public boolean remove(long id, long account) {
        return database.sql("delete from saved_list where id = :id and account_id = :account")
                        .param("id", id)
                        .param("account", account)
                        .update()
                > 0;
    }

    private static SavedList list(ResultSet row, int index) throws SQLException {
        return new SavedList(
                row.getLong("id"),
                row.getString("name"),
                row.getString("address"),
                row.getBoolean("shared"),
                row.getString("by"),
                row.getBoolean("own"));
    }
}
