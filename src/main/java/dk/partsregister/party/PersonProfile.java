package dk.partsregister.party;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person: the name, and those the person acts for.
 *
 * @param mergedInto id of the record that has taken this one's place
 */
public record PersonProfile(
        long id,
        String name,
        @Nullable String title,
        @Nullable Long mergedInto,
        List<ActsFor> actsFor) {

    public PersonProfile {
        actsFor = List.copyOf(actsFor);
    }

    /**
     * For whom the person acts, and when; a role, never a membership.
     *
     * @param name of the organisation on the day that was asked for
     */
    public record ActsFor(
            long organisation,
            String name,
            @Nullable String viaGroup,
            @Nullable String function,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Somebody who acts for the same organisation as another. */
    public record Colleague(long id, String name) {}
}
