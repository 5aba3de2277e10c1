package dk.partsregister.shared;

import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Trouble of the database that passes, told by the states of SQL. */
public enum DatabaseTrouble {
    /** The connection is gone, or none can be made. */
    AWAY("08"),
    /** There is no room: the disk, the memory or the connections are used up. */
    FULL("53"),
    /** Somebody has stopped it, or what was asked of it. */
    STOPPED("57"),
    /** The system under it fails. */
    FAILING("58"),
    /** It can be read, and not written. */
    READ_ONLY("25006");

    /** What the pool says of a connection that it has given up; it names no state. */
    private static final String GIVEN_UP = "Connection is closed";

    private final String state;

    DatabaseTrouble(String state) {
        this.state = state;
    }

    /** Whether this is among the reasons of a failure. */
    public boolean isIn(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && isToldBy(refused)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any such trouble is among the reasons of a failure. */
    public static boolean anyIn(@Nullable Throwable failure) {
        return Arrays.stream(values()).anyMatch(trouble -> trouble.isIn(failure));
    }

    private boolean isToldBy(SQLException refused) {
        String told = refused.getSQLState();
        if (told == null || told.length() != 5) {
            return this == AWAY && GIVEN_UP.equals(refused.getMessage());
        }
        return told.startsWith(state);
    }
}
