package dk.partsregister.project.web;

import dk.partsregister.governance.BodyKind;
import dk.partsregister.governance.SeatStatus;
import dk.partsregister.project.ProjectSheet;
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
import dk.partsregister.project.ProjectSheet.StatusEntry;
import dk.partsregister.project.ProjectState;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.DatePhrase;
import dk.partsregister.shared.Kroner;
import dk.partsregister.shared.StructuredText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sheets as pages are handed them: one with everything in it, one with next to nothing. */
public final class ExampleSheets {

    /** Whom the sheets name; their ids are their places here, from 1. */
    private static final List<String> RECORDED =
            List.of("KL", "Danske Regioner", "KTO", "FOA", "Dorte Forsøg", "Erik Mønster", "Fie Tænkt");

    private ExampleSheets() {}

    public static RecordedSheet stress() {
        return new RecordedSheet(
                17,
                8,
                LocalDate.of(2008, 4, 1),
                Instant.parse("2008-05-09T08:15:00Z"),
                "Sekretariatet",
                "Statusrunde",
                new ProjectSheet(
                        "Indsats mod arbejdsbetinget stress",
                        true,
                        new SectionPlace(2, "Arbejdsmiljø", 1),
                        new ClauseReference("§ 4/Personalepolitisk Forum", List.of()),
                        "Det Personalepolitiske Forum",
                        ProjectState.RUNNING,
                        StructuredText.of("Stress skal opdages i tide.\n• af ledere\n• af kolleger"),
                        new Dates(date("august 2005"), date("foråret 2006"), date("ultimo 2008"), null, null),
                        StructuredText.EMPTY,
                        List.of(
                                new Activity(1, ActivityKind.ACTIVITY, "Antologi", date("2006")),
                                new Activity(2, ActivityKind.ACTIVITY, "Magasin", null)),
                        List.of(new StatusEntry(List.of(1, 2), LocalDate.of(2008, 4, 1), StructuredText.of("Udført."))),
                        List.of(
                                leader("Dorte Forsøg", "Danske Regioner", List.of(), null, LeaderRole.COORDINATOR),
                                leader("Erik Mønster", "KL", List.of(1, 2), "Kun fase 1 og 2", LeaderRole.LEADER)),
                        List.of(new Group(
                                BodyKind.REFERENCE_GROUP,
                                "Følgegruppe",
                                List.of(
                                        seat(SeatStatus.FILLED, "Fie Tænkt", "KTO", null),
                                        seat(SeatStatus.VACANT_NN, null, "KL", null),
                                        seat(SeatStatus.NAMED_LATER, null, "FOA", "i august")))),
                        List.of(
                                money(BudgetLineKind.GRANT, "Ca. 5,05 mio. kr.", "5050000", true, null),
                                money(BudgetLineKind.PART_OF, "2,55 mio. kr.", "2550000", false, "til stafetten"),
                                money(BudgetLineKind.SUPPLEMENTARY, "(473.000)", "473000", false, null)),
                        List.of("beløb aftales nærmere"),
                        List.of(new ClosingItem(ClosingKind.EVALUATION, ClosingState.AWAITED, null)),
                        List.of(
                                new Relation(RelationKind.SEE_ALSO, "Stafet om stress", 43, null),
                                new Relation(RelationKind.SERVES, "pkt. 7 i oversigten", null, 7)),
                        List.of(new Product(
                                ProductKind.MAGAZINE,
                                "Stress i hverdagen",
                                date("marts 2007"),
                                "28.000 eksemplarer"))));
    }

    /** The same project as it was first written down. */
    public static RecordedSheet stressAtFirst() {
        return new RecordedSheet(
                3,
                8,
                LocalDate.of(2007, 4, 1),
                Instant.parse("2007-04-03T10:00:00Z"),
                "Sekretariatet",
                "Oprettet",
                bare("Indsats mod stress", new SectionPlace(2, "Arbejdsmiljø", 1)));
    }

    public static RecordedSheet idea() {
        return new RecordedSheet(
                21,
                90,
                LocalDate.of(2008, 4, 1),
                Instant.parse("2008-05-09T08:15:00Z"),
                "Sekretariatet",
                "Oprettet",
                bare("Bedre møder", null));
    }

    private static ProjectSheet bare(String title, @Nullable SectionPlace section) {
        return new ProjectSheet(
                title,
                false,
                section,
                null,
                null,
                ProjectState.IDEA,
                StructuredText.EMPTY,
                Dates.NONE,
                StructuredText.EMPTY,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static DatePhrase date(String typed) {
        return DatePhrase.read(typed);
    }

    private static Leader leader(
            String name, String organisation, List<Integer> activities, @Nullable String scope, LeaderRole role) {
        return new Leader(recorded(name), null, recorded(organisation), null, role, activities, scope, null);
    }

    private static Seat seat(
            SeatStatus status, @Nullable String holder, String organisation, @Nullable String expected) {
        return new Seat(
                status,
                holder == null ? null : recorded(holder),
                null,
                recorded(organisation),
                null,
                null,
                null,
                expected);
    }

    private static Named recorded(String words) {
        return new Named(words, Long.valueOf(RECORDED.indexOf(words) + 1));
    }

    private static BudgetLine money(
            BudgetLineKind kind, String typed, String amount, boolean approximate, @Nullable String label) {
        return new BudgetLine(
                kind,
                new Kroner(typed, new BigDecimal(amount), approximate, false),
                null,
                label,
                new Funding("OK-05", "OK 05", null, null, null));
    }
}
