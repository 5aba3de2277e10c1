package dk.partsregister.overview.web;

import dk.partsregister.shared.UnreadableParameterException;
import org.jspecify.annotations.Nullable;

/** The number of the only section wanted, as it stands in an address. */
final class SectionParameter {

    static final String NAME = "afsnit";

    private SectionParameter() {}

    static @Nullable Integer read(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException unreadable) {
            throw new UnreadableParameterException(NAME, typed);
        }
    }
}
