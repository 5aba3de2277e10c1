package dk.partsregister.overview;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.Scheme;

/** What makes the headings of an overview. */
public enum Headings {
    /** The editorial sections, ten in 2008. */
    SECTION("Uden afsnit"),
    FOCUS_AREA("Uden indsatsområde"),
    PARTNERSHIP("Uden partnerskab"),
    /** The organisation of the leader named first. */
    LEADING_ORGANISATION("Uden projektledelse");

    private final String outside;

    Headings(String outside) {
        this.outside = outside;
    }

    /** The heading a project stands under; the last one of all where the sheet names none. */
    Heading of(ProjectSheet sheet) {
        return switch (this) {
            case SECTION ->
                sheet.section() == null
                        ? outside()
                        : new Heading(sheet.section().number(), sheet.section().title(), false);
            case FOCUS_AREA -> category(sheet, Scheme.FOCUS_AREA);
            case PARTNERSHIP -> category(sheet, Scheme.PARTNERSHIP);
            case LEADING_ORGANISATION ->
                sheet.leaders().stream()
                        .map(Leader::organisation)
                        .filter(organisation -> organisation != null)
                        .findFirst()
                        .map(organisation -> new Heading(0, organisation.words(), false))
                        .orElseGet(this::outside);
        };
    }

    private Heading category(ProjectSheet sheet, Scheme scheme) {
        return sheet.categories().stream()
                .filter(category -> category.scheme() == scheme)
                .findFirst()
                .map(category -> new Heading(category.number(), category.title(), false))
                .orElseGet(this::outside);
    }

    private Heading outside() {
        return new Heading(0, outside, true);
    }

    /**
     * A heading and where it comes in order.
     *
     * @param number from 1; 0 for one that has none
     * @param outside whether it is that of the projects without a heading
     */
    record Heading(int number, String title, boolean outside) {}
}
