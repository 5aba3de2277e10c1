package dk.partsregister.testing;

import dk.partsregister.access.Actor;
import dk.partsregister.access.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People who act in tests, without an account of their own. */
public final class Actors {

    private Actors() {}

    /** Somebody of the secretariat who edits everything. */
    public static Actor secretary() {
        return limitedTo(null);
    }

    /**
     * Somebody of the secretariat of one programme.
     *
     * @param programme name; absent for all
     */
    public static Actor limitedTo(@Nullable String programme) {
        return new Actor(1, "prøve", null, List.of(new Actor.Assignment(Role.SECRETARIAT, null, null, programme)));
    }
}
