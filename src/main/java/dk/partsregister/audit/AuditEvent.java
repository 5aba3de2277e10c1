package dk.partsregister.audit;

import org.jspecify.annotations.Nullable;

/**
 * A change that somebody made.
 *
 * @param actor who, by name
 * @param kind what kind of thing was changed, in small Danish letters, e.g. {@code "konto"}
 * @param subject which one, in words, e.g. {@code "Åse Krogh"}
 * @param field what of it, e.g. {@code "rolle"}; absent for the thing as a whole
 * @param before absent when there was nothing
 * @param after absent when nothing is left
 */
public record AuditEvent(
        String actor,
        String kind,
        String subject,
        @Nullable String field,
        @Nullable String before,
        @Nullable String after) {}
