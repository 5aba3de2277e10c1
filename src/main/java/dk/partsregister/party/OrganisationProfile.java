package dk.partsregister.party;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of an organisation itself: its names over time, and the organisations it is tied to. */
public record OrganisationProfile(OrganisationEntry entry, List<Name> names, List<Tie> ties) {

    public OrganisationProfile {
        names = List.copyOf(names);
        ties = List.copyOf(ties);
    }

    /** A name and when it was borne; open days mean always. */
    public record Name(
            String shortName,
            String officialName,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** A tie to another organisation, under its name of the day that was asked for, and when it held. */
    public record Tie(
            TieKind kind,
            long organisation,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** What another organisation is to this one. */
    public enum TieKind {
        STANDS_UNDER,
        HAS_UNDER_IT,
        PART_OF,
        HAS_PART,
        SUCCEEDED_BY,
        SUCCESSOR_OF
    }
}
