package dk.partsregister.agreement;

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
        @Nullable String subPot) {}
