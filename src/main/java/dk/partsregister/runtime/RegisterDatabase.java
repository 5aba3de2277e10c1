package dk.partsregister.runtime;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The database that holds the register: the program's own, or one that it was given. */
public interface RegisterDatabase extends JdbcConnectionDetails {

    /** Whether the program itself starts and stops it. */
    boolean embedded();

    /** Where it is, in Danish and without its password. */
    String description();
}
