package dk.partsregister.shared;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Leave to take its time for work that asks much of the database at once. Elsewhere a database that says nothing for some seconds counts as
 * away, so that readers are told and do not wait with it.
 */
public final class SlowStatements {

    private SlowStatements() {}

    /** For as long as this connection is in the caller's hands; its pool takes the leave back. */
    public static void allow(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, 0);
    }
}
