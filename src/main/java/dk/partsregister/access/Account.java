package dk.partsregister.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param person id of the person in the register; absent for accounts that are nobody there
 * @param invited whether no password has been chosen yet
 * @param resetWanted when a new password was asked for; absent when nobody has
 */
public record Account(
        long id,
        String userName,
        String name,
        @Nullable String email,
        @Nullable Long person,
        boolean active,
        boolean invited,
        @Nullable Instant resetWanted) {}
