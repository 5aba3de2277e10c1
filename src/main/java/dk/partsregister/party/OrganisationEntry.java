package dk.partsregister.party;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it is listed.
 *
 * @param shortName on the day that was asked for, e.g. {@code "KL"}
 * @param side absent until somebody has said it
 * @param spellings every one it is found by, its names among them
 */
public record OrganisationEntry(
        long id,
        String shortName,
        String officialName,
        @Nullable Side side,
        @Nullable OrganisationKind kind,
        boolean active,
        List<String> spellings) {

    public OrganisationEntry {
        spellings = List.copyOf(spellings);
    }

    /** The spellings that are neither of its names on the day. */
    public List<String> otherSpellings() {
        return spellings.stream()
                .filter(spelling -> !spelling.equals(shortName) && !spelling.equals(officialName))
                .toList();
    }
}
