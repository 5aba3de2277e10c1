package dk.partsregister.shared;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Trouble of the database, told by the states of SQL. */
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
    READ_ONLY("25006"),
    /** Two transactions waited for each other. */
    DEADLOCK("40P01"),
    /** Transactions at once would have come to what none after the other does. */
    NOT_SERIAL("40001"),
    /** Another transaction holds a lock for longer than this one waits. */
    LOCKED("55P03"),
    /** What may be there once is there already. */
    DOUBLE("23505");

    private static final Set<DatabaseTrouble> CONTENTION = EnumSet.of(DEADLOCK, NOT_SERIAL, LOCKED);

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

    /** Whether trouble that passes is among the reasons of a failure. */
    public static boolean anyIn(@Nullable Throwable failure) {
        return Arrays.stream(values()).anyMatch(trouble -> trouble != DOUBLE && trouble.isIn(failure));
    }

    /** Whether others who wrote at the same time are among the reasons of a failure, so that it may go well in the next attempt. */
    public static boolean isContention(@Nullable Throwable failure) {
        return CONTENTION.stream().anyMatch(trouble -> trouble.isIn(failure));
    }

    private boolean isToldBy(SQLException refused) {
        String told = refused.getSQLState();
        if (told == null || told.length() != 5) {
            return this == AWAY && GIVEN_UP.equals(refused.getMessage());
        }
        return told.startsWith(state);
    }
}
