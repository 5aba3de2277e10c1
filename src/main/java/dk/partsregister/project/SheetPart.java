package dk.partsregister.project;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a sheet that may differ from one sheet of a project to the next. */
public enum SheetPart {
    TITLE(ProjectSheet::printedTitle),
    PLACE(sheet -> List.of(String.valueOf(sheet.section()), sheet.categories())),
    FRAME(sheet -> List.of(String.valueOf(sheet.clause()), String.valueOf(sheet.programme()))),
    STATE(sheet -> List.of(sheet.state(), sheet.renewals())),
    PURPOSE(ProjectSheet::purpose),
    DATES(ProjectSheet::dates),
    STEPS(sheet -> List.of(sheet.introduction(), sheet.activities())),
    STATUS(ProjectSheet::statuses),
    LEADERS(ProjectSheet::leaders),
    GROUPS(ProjectSheet::groups),
    MONEY(sheet -> List.of(sheet.budget(), sheet.unreadMoney())),
    CLOSING(ProjectSheet::closing),
    RELATIONS(ProjectSheet::relations),
    PRODUCTS(ProjectSheet::products),
    DECISIONS(ProjectSheet::decisions);

    @SuppressWarnings("ImmutableEnumChecker") // The functions hold nothing.
    private final Function<ProjectSheet, @Nullable Object> content;

    SheetPart(Function<ProjectSheet, @Nullable Object> content) {
        this.content = content;
    }

    /** The parts in which two sheets differ, in the order they stand on a sheet. */
    public static List<SheetPart> changed(ProjectSheet before, ProjectSheet after) {
        return Arrays.stream(values())
                .filter(part -> !Objects.equals(part.content.apply(before), part.content.apply(after)))
                .toList();
    }
}
