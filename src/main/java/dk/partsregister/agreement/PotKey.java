package dk.partsregister.agreement;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What tells one pot from another.
 *
 * @param period code of the agreement period, e.g. {@code "OK-05"}
 * @param clause e.g. {@code "§ 5"}
 * @param area whose pot it is, e.g. {@code "KL"}
 */
public record PotKey(
        PotKind kind,
        @Nullable String period,
        @Nullable String clause,
        @Nullable String area,
        @Nullable String annex,
        @Nullable String subPot) {

    /** The pot as it is read and asked for, e.g. {@code "OK-05, § 5/KL, bilag C, ”Frie midler”"}. */
    public String words() {
        String source = switch (kind) {
            case CLAUSE -> clause == null ? "Paragraf ikke angivet" : clause;
            case LEFTOVER_FUNDS -> "Restmidler";
            case BUFFER_POT -> "Bufferpulje";
            case OTHER -> "Andre midler";
        };
        return Stream.of(
                        period == null ? "Periode ikke angivet" : period,
                        area == null ? source : source + "/" + area,
                        annex,
                        subPot == null ? null : "”" + subPot + "”")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
