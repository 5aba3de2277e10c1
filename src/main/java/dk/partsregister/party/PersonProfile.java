package dk.partsregister.party;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person: the name, and those the person acts for.
 *
 * @param mergedInto id of the record that has taken this one's place
 * @param forgotten when the name was taken out of the register
 * @param joined the records that lead here, and other spellings that the name has had
 */
public record PersonProfile(
        long id,
        String name,
        @Nullable String title,
        @Nullable Long mergedInto,
        @Nullable Instant forgotten,
        List<ActsFor> actsFor,
        List<Joined> joined) {

    public PersonProfile {
        actsFor = List.copyOf(actsFor);
        joined = List.copyOf(joined);
    }

    /** Ids of all records of the person, this one first. */
    public List<Long> ids() {
        return Stream.concat(Stream.of(id), joined.stream().map(Joined::id)).toList();
    }

    /** A record that was merged into this one. */
    public record Joined(long id, String name, Instant at, String by) {}

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
