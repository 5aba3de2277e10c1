package dk.partsregister.exchange;

import org.jspecify.annotations.Nullable;

/**
 * What a title cell says.
 *
 * @param clause the words on what the grant is made under, without brackets
 */
record TitleCell(
        String title,
        boolean workingTitle,
        @Nullable String clause,
        @Nullable String programme) {}
