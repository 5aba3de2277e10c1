package dk.partsregister.project;

import dk.partsregister.governance.BodyKind;
import dk.partsregister.governance.SeatStatus;
import dk.partsregister.project.ProjectSheet.Activity;
import dk.partsregister.project.ProjectSheet.ActivityKind;
import dk.partsregister.project.ProjectSheet.BudgetLine;
import dk.partsregister.project.ProjectSheet.BudgetLineKind;
import dk.partsregister.project.ProjectSheet.ClauseReference;
import dk.partsregister.project.ProjectSheet.ClosingItem;
import dk.partsregister.project.ProjectSheet.ClosingKind;
import dk.partsregister.project.ProjectSheet.ClosingState;
import dk.partsregister.project.ProjectSheet.Dates;
import dk.partsregister.project.ProjectSheet.Funding;
import dk.partsregister.project.ProjectSheet.Group;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.LeaderRole;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheet.Product;
import dk.partsregister.project.ProjectSheet.ProductKind;
import dk.partsregister.project.ProjectSheet.Relation;
import dk.partsregister.project.ProjectSheet.RelationKind;
import dk.partsregister.project.ProjectSheet.Seat;
import dk.partsregister.project.ProjectSheet.SectionPlace;
import dk.partsregister.project.ProjectSheet.Source;
import dk.partsregister.project.ProjectSheet.SourceKind;
import dk.partsregister.project.ProjectSheet.StatusEntry;
import dk.partsregister.shared.DatePhrase;
import dk.partsregister.shared.Kroner;
import dk.partsregister.shared.StructuredText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sheets for tests. */
public final class ProjectMother {

    private static final Funding OK_05 = new Funding("OK-05", "OK 05", null, null, null);

    private ProjectMother() {}

    /** A sheet with something in every part: activities, per-activity leaders, a vacant seat, parts of money. */
    public static ProjectSheet stressProject() {
        return new ProjectSheet(
                "Stress på dagsordenen",
                true,
                new SectionPlace(2, "Arbejdsmiljø", 1),
                new ClauseReference("§ 4/PF", List.of(new Source(SourceKind.CLAUSE, "§ 4", "PF", "§ 4/PF"))),
                "Ledelsesvæksthus 1",
                ProjectState.RUNNING,
                StructuredText.of(
                        "Projektet skal:\n• gøre stress synlig\no i kommuner\no i regioner\n• finde værktøjer"),
                new Dates(DatePhrase.read("juni 2007"), null, DatePhrase.read("ultimo 2008"), null, null),
                StructuredText.of("Arbejdet er delt i aktiviteter:"),
                List.of(
                        new Activity(1, ActivityKind.ACTIVITY, "Undersøgelse", DatePhrase.read("Maj-oktober 2007")),
                        new Activity(2, ActivityKind.ACTIVITY, "Værksted", null)),
                List.of(
                        new StatusEntry(List.of(), null, StructuredText.of("Projektet er godkendt juni 2007.")),
                        new StatusEntry(List.of(1, 2), null, StructuredText.of("Begge er i gang."))),
                List.of(
                        leader("Anne Holm", "KL", LeaderRole.COORDINATOR, List.of()),
                        leader("Bo Lind", "KTO", LeaderRole.LEADER, List.of(1)),
                        leader("Carla Friis", "Danske Regioner", LeaderRole.LEADER, List.of(1))),
                List.of(new Group(
                        BodyKind.STEERING_GROUP,
                        "Styregruppe",
                        List.of(
                                seat("Dina Krog", "FOA", "KTO"),
                                new Seat(
                                        SeatStatus.VACANT_NN,
                                        null,
                                        null,
                                        Named.of("Danske Regioner"),
                                        null,
                                        null,
                                        null,
                                        null)))),
                List.of(
                        line(BudgetLineKind.GRANT, "Ca. 5,6 mio. kr.", null, OK_05),
                        line(BudgetLineKind.PART_OF, "2,55 mio.", "til stafetten", OK_05),
                        line(BudgetLineKind.UNCLEAR, "(300.000 kr.)", null, OK_05)),
                List.of("beløb til trykning afventer"),
                List.of(
                        new ClosingItem(ClosingKind.EVALUATION, ClosingState.AWAITED, null),
                        new ClosingItem(ClosingKind.ACCOUNTS, ClosingState.AWAITED, null)),
                List.of(new Relation(RelationKind.SEE_ALSO, "jf. pkt. 7", null, 7)),
                List.of(new Product(ProductKind.PAMPHLET, "Stress i hverdagen", DatePhrase.read("maj 2008"), null)));
    }

    /** A sheet with little more than a title and a grant. */
    public static ProjectSheet plainProject(String title, int section, String grant) {
        return plainProject(title, section, grant, List.of());
    }

    /** The relay of the stress project: its money is the "heraf" there. */
    public static ProjectSheet relayOf(int stressProject) {
        return plainProject(
                "Stafet", 9, "2,55 mio.", List.of(new Relation(RelationKind.PART_OF, "del af", stressProject, null)));
    }

    /** A sheet with hardly more than a title, in no section. */
    public static ProjectSheet idea(String title) {
        return sheet(title, ProjectState.IDEA, Dates.NONE, List.of(), List.of());
    }

    /**
     * A sheet with times.
     *
     * @param expectedEnd of the project, in words
     * @param period of its only activity, in words
     */
    public static ProjectSheet dated(
            ProjectState state, @Nullable String expectedEnd, @Nullable String period, StatusEntry... statuses) {
        return sheet(
                "Med tider",
                state,
                new Dates(null, null, expectedEnd == null ? null : DatePhrase.read(expectedEnd), null, null),
                List.of(new Activity(
                        1, ActivityKind.PHASE, "Kortlægning", period == null ? null : DatePhrase.read(period))),
                List.of(statuses));
    }

    /** A running sheet that was to end earlier, and now perhaps at another time. */
    public static ProjectSheet delayed(String originallyExpectedEnd, @Nullable String expectedEnd) {
        return sheet(
                "Forsinket",
                ProjectState.RUNNING,
                new Dates(
                        null,
                        null,
                        expectedEnd == null ? null : DatePhrase.read(expectedEnd),
                        DatePhrase.read(originallyExpectedEnd),
                        null),
                List.of(),
                List.of(new StatusEntry(List.of(), null, StructuredText.of("Er i gang."))));
    }

    private static ProjectSheet sheet(
            String title, ProjectState state, Dates dates, List<Activity> activities, List<StatusEntry> statuses) {
        return new ProjectSheet(
                title,
                false,
                null,
                null,
                null,
                state,
                StructuredText.EMPTY,
                dates,
                StructuredText.EMPTY,
                activities,
                statuses,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * A sheet with one grant.
     *
     * @param sources that may pay it; none where the sheet does not say what it is granted under
     */
    public static ProjectSheet granted(String title, String grant, Funding funding, Source... sources) {
        String typed = Stream.of(sources).map(Source::words).collect(Collectors.joining(", "));
        return plainProject(
                title,
                1,
                grant,
                List.of(),
                sources.length == 0 ? null : new ClauseReference(typed, List.of(sources)),
                funding);
    }

    private static ProjectSheet plainProject(String title, int section, String grant, List<Relation> relations) {
        return plainProject(
                title,
                section,
                grant,
                relations,
                new ClauseReference("§ 5/KL", List.of(new Source(SourceKind.CLAUSE, "§ 5", "KL", "§ 5/KL"))),
                new Funding("OK-02", "OK-02", "bilag C", "Frie midler", null));
    }

    private static ProjectSheet plainProject(
            String title,
            int section,
            String grant,
            List<Relation> relations,
            @Nullable ClauseReference clause,
            Funding funding) {
        return new ProjectSheet(
                title,
                false,
                new SectionPlace(section, "Afsnit " + section, 1),
                clause,
                null,
                ProjectState.DONE,
                StructuredText.of("At prøve noget."),
                Dates.NONE,
                StructuredText.EMPTY,
                List.of(),
                List.of(new StatusEntry(List.of(), null, StructuredText.of("Evaluering og regnskab afventes."))),
                List.of(leader("Eva Juul", "KL", LeaderRole.LEADER, List.of())),
                List.of(),
                List.of(line(BudgetLineKind.GRANT, grant, null, funding)),
                List.of(),
                List.of(new ClosingItem(
                        ClosingKind.EVALUATION, ClosingState.AWAITED, "Evaluering og regnskab afventes.")),
                relations,
                List.of());
    }

    private static Leader leader(String name, String organisation, LeaderRole role, List<Integer> activities) {
        return new Leader(Named.of(name), null, Named.of(organisation), null, role, activities, null, null);
    }

    private static Seat seat(String name, String organisation, String party) {
        return new Seat(
                SeatStatus.FILLED, Named.of(name), null, Named.of(organisation), Named.of(party), null, null, null);
    }

    private static BudgetLine line(BudgetLineKind kind, String typed, @Nullable String label, Funding funding) {
        return new BudgetLine(kind, Kroner.read(typed), null, label, funding);
    }
}
