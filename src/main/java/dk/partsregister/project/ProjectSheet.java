package dk.partsregister.project;

import dk.partsregister.agreement.PotKey;
import dk.partsregister.agreement.PotKind;
import dk.partsregister.governance.BodyKind;
import dk.partsregister.governance.SeatStatus;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.DatePhrase;
import dk.partsregister.shared.Kroner;
import dk.partsregister.shared.StructuredText;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project sheet (projektark): the whole project as it would be printed, in one immutable document.
 *
 * <p>Every way in makes one, every way out reads one. As JSON it is the {@code document} of table {@code project_sheet}.
 *
 * @param title the title without quotation marks
 * @param workingTitle whether the title is provisional, and so printed in quotation marks
 * @param section where the project stands in the overview; absent for ideas
 * @param clause what the grant is made under; absent when not stated
 * @param programme the frame the project belongs to, in words, e.g. {@code "Ledelsesvæksthus 1"}
 * @param introduction the words that lead into the activities
 * @param unreadMoney what stood among the money and was not understood, as typed
 * @param renewals the later periods in which it was agreed again, the first one first
 * @param categories where it stands in other schemes than the sections of the overview, one in each at most
 * @param decisions what bodies have decided of it, the first one first
 */
public record ProjectSheet(
        String title,
        boolean workingTitle,
        @Nullable SectionPlace section,
        @Nullable ClauseReference clause,
        @Nullable String programme,
        ProjectState state,
        StructuredText purpose,
        Dates dates,
        StructuredText introduction,
        List<Activity> activities,
        List<StatusEntry> statuses,
        List<Leader> leaders,
        List<Group> groups,
        List<BudgetLine> budget,
        List<String> unreadMoney,
        List<ClosingItem> closing,
        List<Relation> relations,
        List<Product> products,
        List<Renewal> renewals,
        List<CategoryPlacement> categories,
        List<Decision> decisions) {

    @SuppressWarnings(
            "NullAway") // Sheets from before there were renewals, categories and decisions say nothing of them.
    public ProjectSheet {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A project needs a title");
        }
        activities = List.copyOf(activities);
        statuses = List.copyOf(statuses);
        leaders = List.copyOf(leaders);
        groups = List.copyOf(groups);
        budget = List.copyOf(budget);
        unreadMoney = List.copyOf(unreadMoney);
        closing = List.copyOf(closing);
        relations = List.copyOf(relations);
        products = List.copyOf(products);
        renewals = renewals == null ? List.of() : List.copyOf(renewals);
        categories = categories == null ? List.of() : List.copyOf(categories);
        decisions = decisions == null ? List.of() : List.copyOf(decisions);
    }

    /** A sheet of a project that was agreed once, stands in one scheme, and of which no body has decided anything. */
    public ProjectSheet(
            String title,
            boolean workingTitle,
            @Nullable SectionPlace section,
            @Nullable ClauseReference clause,
            @Nullable String programme,
            ProjectState state,
            StructuredText purpose,
            Dates dates,
            StructuredText introduction,
            List<Activity> activities,
            List<StatusEntry> statuses,
            List<Leader> leaders,
            List<Group> groups,
            List<BudgetLine> budget,
            List<String> unreadMoney,
            List<ClosingItem> closing,
            List<Relation> relations,
            List<Product> products) {
        this(
                title,
                workingTitle,
                section,
                clause,
                programme,
                state,
                purpose,
                dates,
                introduction,
                activities,
                statuses,
                leaders,
                groups,
                budget,
                unreadMoney,
                closing,
                relations,
                products,
                List.of(),
                List.of(),
                List.of());
    }

    /** A sheet that says no more than its title: an idea. */
    public static ProjectSheet titled(String title) {
        return new ProjectSheet(
                title,
                false,
                null,
                null,
                null,
                ProjectState.IDEA,
                StructuredText.of(""),
                Dates.NONE,
                StructuredText.of(""),
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

    /** The title as printed: a provisional one in quotation marks. */
    public String printedTitle() {
        return workingTitle ? "”" + title + "”" : title;
    }

    /** The sources that may pay a line; none where the sheet does not say what the grant is made under. */
    public List<Source> sourcesOf(BudgetLine line) {
        return clause == null ? List.of() : clause.payingFor(line);
    }

    /** The pots that may pay a line; none where no source is named. */
    public Set<PotKey> potsOf(BudgetLine line) {
        Funding funding = line.funding();
        return sourcesOf(line).stream()
                .map(source -> new PotKey(
                        PotKind.valueOf(source.kind().name()),
                        funding.period(),
                        source.clause(),
                        source.area(),
                        funding.annex(),
                        funding.subPot()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same sheet with other people, groups, budget lines and decisions. */
    ProjectSheet withParties(
            List<Leader> newLeaders, List<Group> newGroups, List<BudgetLine> newBudget, List<Decision> newDecisions) {
        return with(state, newLeaders, newGroups, newBudget, closing, relations, newDecisions);
    }

    /** The same sheet with a further decision, and what follows from it for its state and what is to be settled. */
    public ProjectSheet decided(Decision decision, ProjectState newState, List<ClosingItem> newClosing) {
        return with(
                newState,
                leaders,
                groups,
                budget,
                newClosing,
                relations,
                Stream.concat(decisions.stream(), Stream.of(decision)).toList());
    }

    /** The same sheet with what a leader reports of the project. */
    public ProjectSheet reported(
            ProjectState newState,
            Dates newDates,
            List<Activity> newActivities,
            List<StatusEntry> newStatuses,
            List<Product> newProducts) {
        return new ProjectSheet(
                title,
                workingTitle,
                section,
                clause,
                programme,
                newState,
                purpose,
                newDates,
                introduction,
                newActivities,
                newStatuses,
                leaders,
                groups,
                budget,
                unreadMoney,
                closing,
                relations,
                newProducts,
                renewals,
                categories,
                decisions);
    }

    /** The same sheet with further relations. */
    public ProjectSheet withRelations(List<Relation> further) {
        return with(
                state,
                leaders,
                groups,
                budget,
                closing,
                Stream.concat(relations.stream(), further.stream()).toList(),
                decisions);
    }

    /** The same sheet without what its money comes from and under what it is granted. */
    ProjectSheet withoutMoney(List<ClosingItem> newClosing) {
        return new ProjectSheet(
                title,
                workingTitle,
                section,
                clause,
                programme,
                state,
                purpose,
                dates,
                introduction,
                activities,
                statuses,
                leaders,
                groups,
                List.of(),
                List.of(),
                newClosing,
                relations,
                products,
                renewals,
                categories,
                decisions);
    }

    private ProjectSheet with(
            ProjectState newState,
            List<Leader> newLeaders,
            List<Group> newGroups,
            List<BudgetLine> newBudget,
            List<ClosingItem> newClosing,
            List<Relation> newRelations,
            List<Decision> newDecisions) {
        return new ProjectSheet(
                title,
                workingTitle,
                section,
                clause,
                programme,
                newState,
                purpose,
                dates,
                introduction,
                activities,
                statuses,
                newLeaders,
                newGroups,
                newBudget,
                unreadMoney,
                newClosing,
                newRelations,
                products,
                renewals,
                categories,
                newDecisions);
    }

    /**
     * The words that are printed, and the record they stand for.
     *
     * @param id of the person or organisation; absent in a proposal that has not been recorded
     */
    public record Named(String words, @Nullable Long id) {

        /** Somebody whose name is not shown. */
        static final Named UNNAMED = new Named("Navn udeladt", null);

        public static Named of(String words) {
            return new Named(words, null);
        }

        /** Whether this stands for somebody whose name is not shown. */
        public boolean isUnnamed() {
            return equals(UNNAMED);
        }

        long recordedId() {
            if (id == null) {
                throw new IllegalStateException("Not recorded yet: " + words);
            }
            return id;
        }
    }

    /**
     * The place in the overview.
     *
     * @param number of the section, from 1
     * @param position in the section, from 1
     */
    public record SectionPlace(int number, String title, int position) {}

    /**
     * The place in a scheme other than the sections of the overview.
     *
     * @param number of the category, from 1
     */
    public record CategoryPlacement(Scheme scheme, int number, String title) {}

    /** What projects are sorted by beside the sections of the overview. */
    public enum Scheme {
        FOCUS_AREA,
        PARTNERSHIP
    }

    /**
     * What a body has decided of the project.
     *
     * @param body that decided; without an id where it is a group of the project itself
     * @param matter what it decided of
     * @param subject the same in words where it is none of the usual matters, or more is to be said
     * @param decided when, in words with their reading
     * @param agreed who agreed, in words, e.g. {@code "begge sider"}
     */
    public record Decision(
            Named body,
            DecisionMatter matter,
            @Nullable String subject,
            DecisionOutcome outcome,
            DatePhrase decided,
            @Nullable String agreed) {}

    /** What bodies decide of. */
    public enum DecisionMatter {
        /** That the project is to be. */
        PROJECT,
        EVALUATION,
        ACCOUNTS,
        LEFTOVER,
        OTHER
    }

    /** What came of it. */
    public enum DecisionOutcome {
        APPROVED,
        NOTED,
        DEFERRED,
        REJECTED
    }

    /**
     * What the grant is made under.
     *
     * @param typed the words without the enclosing brackets, e.g. {@code "§ 5/KL"}
     * @param sources the pots the words name, in their order
     */
    public record ClauseReference(String typed, List<Source> sources) {

        public ClauseReference {
            sources = List.copyOf(sources);
        }

        /** The sources that may pay a line: those of the party it names, where it names one that has any. */
        public List<Source> payingFor(BudgetLine line) {
            if (line.party() == null) {
                return sources;
            }
            String party = Danish.fold(line.party().words());
            List<Source> own = sources.stream()
                    .filter(source ->
                            source.area() != null && Danish.fold(source.area()).equals(party))
                    .toList();
            return own.isEmpty() ? sources : own;
        }
    }

    /**
     * A source of money that a clause reference names.
     *
     * @param clause e.g. {@code "§ 5"}; absent for leftovers and reserves
     * @param area whose pot pays, e.g. {@code "KL"}; absent when not stated
     * @param words this source as typed
     */
    public record Source(
            SourceKind kind,
            @Nullable String clause,
            @Nullable String area,
            String words) {

        /** What kind of source it is, whoever's: the pots of § 5 are many, the clause is one. */
        public String kindWords() {
            return switch (kind) {
                case CLAUSE -> clause == null ? words : clause;
                case LEFTOVER_FUNDS -> "Restmidler";
                case BUFFER_POT -> "Bufferpulje";
                case OTHER -> "Andre midler";
            };
        }
    }

    /** What kind of money a source is. */
    public enum SourceKind {
        CLAUSE,
        LEFTOVER_FUNDS,
        BUFFER_POT,
        OTHER
    }

    /** The dates of the project as a whole, each in words with its reading. */
    public record Dates(
            @Nullable DatePhrase approved,
            @Nullable DatePhrase started,
            @Nullable DatePhrase expectedEnd,
            @Nullable DatePhrase originallyExpectedEnd,
            @Nullable DatePhrase ended) {

        public static final Dates NONE = new Dates(null, null, null, null, null);
    }

    /**
     * A numbered step of the project.
     *
     * @param number from 1; a milestone that carries no printed number is numbered in running order
     */
    public record Activity(
            int number,
            ActivityKind kind,
            String title,
            @Nullable DatePhrase period) {}

    /** What a step is called, and so how it is printed. */
    public enum ActivityKind {
        ACTIVITY,
        PHASE,
        PART,
        /** A step that stands under its date instead of a number. */
        MILESTONE
    }

    /**
     * A statement on the project, or on some of its activities.
     *
     * @param activities the numbers it covers; empty for the project as a whole
     * @param asOf the day it describes; absent when only the sheet's own day is known
     */
    public record StatusEntry(
            List<Integer> activities, @Nullable LocalDate asOf, StructuredText text) {

        public StatusEntry {
            activities = List.copyOf(activities);
        }
    }

    /**
     * Who leads the project or some of its activities.
     *
     * @param personTitle e.g. {@code "Direktør"}
     * @param organisation at the time; absent when not stated
     * @param viaGroup the group the person acts through, e.g. {@code "Perspektivgruppen"}
     * @param activities the numbers led; empty for the project as a whole
     * @param scope a limit in words, e.g. {@code "Kun fase 1 og 2"}
     * @param heading the words the entry stands under when they say more than the role does, without the colon
     */
    public record Leader(
            Named person,
            @Nullable String personTitle,
            @Nullable Named organisation,
            @Nullable String viaGroup,
            LeaderRole role,
            List<Integer> activities,
            @Nullable String scope,
            @Nullable String heading) {

        public Leader {
            activities = List.copyOf(activities);
        }
    }

    /** What a leader does. */
    public enum LeaderRole {
        LEADER,
        COORDINATOR
    }

    /**
     * A group around the project.
     *
     * @param heading the words it stands under, without the colon, e.g. {@code "Endvidere deltager i styregruppe"}
     */
    public record Group(BodyKind kind, String heading, List<Seat> seats) {

        public Group {
            seats = List.copyOf(seats);
        }
    }

    /**
     * A seat in a group.
     *
     * @param holder absent when the seat is vacant or to be named later
     * @param organisation the holder's own; the party's when the seat is empty
     * @param party that fills the seat, where it differs from the holder's organisation
     * @param expected when a name is expected, in words
     */
    public record Seat(
            SeatStatus status,
            @Nullable Named holder,
            @Nullable String personTitle,
            @Nullable Named organisation,
            @Nullable Named party,
            @Nullable String viaGroup,
            @Nullable String note,
            @Nullable String expected) {}

    /**
     * An amount of the budget.
     *
     * @param party that bears it, where stated
     * @param label what it is for, in words, e.g. {@code "til stafetten"}
     */
    public record BudgetLine(
            BudgetLineKind kind,
            Kroner amount,
            @Nullable Named party,
            @Nullable String label,
            Funding funding) {}

    /** What an amount means for the sum. Only {@link #GRANT} counts. */
    public enum BudgetLineKind {
        GRANT,
        SUPPLEMENTARY,
        /** "Heraf": a part of the grant above it. */
        PART_OF,
        /** In brackets without a word on why. */
        UNCLEAR
    }

    /**
     * Where an amount comes from.
     *
     * @param period code of the agreement period, e.g. {@code "OK-05"}
     * @param periodTyped the period as typed, e.g. {@code "OK 05"}
     * @param annex e.g. {@code "bilag C"}
     * @param subPot without quotation marks, e.g. {@code "Frie midler"}
     * @param distribution the key it is divided by, in words, e.g. {@code "fordelt efter lønsum"}
     */
    public record Funding(
            @Nullable String period,
            @Nullable String periodTyped,
            @Nullable String annex,
            @Nullable String subPot,
            @Nullable String distribution) {

        public static final Funding NONE = new Funding(null, null, null, null, null);
    }

    /**
     * Something that must be settled before the project is closed.
     *
     * @param words the sentence it was read from, or that is to be printed; absent for the house's own words
     */
    public record ClosingItem(
            ClosingKind kind,
            ClosingState state,
            @Nullable String words,
            @Nullable Settlement settlement) {

        public ClosingItem(ClosingKind kind, ClosingState state, @Nullable String words) {
            this(kind, state, words, null);
        }

        /** Whether nothing more is waited for. */
        public boolean settled() {
            return state != ClosingState.NOT_DUE && state != ClosingState.AWAITED && state != ClosingState.RECEIVED;
        }
    }

    /**
     * How the accounts came out.
     *
     * @param spent absent when not told
     * @param leftover what was not spent; absent when nothing was left or it is not told
     * @param fate what became of the leftover
     */
    public record Settlement(
            @Nullable Kroner spent, @Nullable Kroner leftover, LeftoverFate fate) {}

    /** What becomes of money that was not spent. */
    public enum LeftoverFate {
        UNDECIDED,
        /** Back to the pot it came from. */
        RETURNED,
        /** On to something else, by decision. */
        CARRIED
    }

    /**
     * That the project was agreed again in a later period; its money stays with the pots it came from.
     *
     * @param period code of the agreement period, e.g. {@code "OK-08"}
     * @param approved when, in words with their reading
     * @param words on the decision, e.g. who made it
     */
    public record Renewal(
            String period,
            @Nullable DatePhrase approved,
            @Nullable String words) {}

    /** What must be settled. */
    public enum ClosingKind {
        EVALUATION,
        ACCOUNTS,
        EFFECT_EVALUATION
    }

    /** How far a closing item is. */
    public enum ClosingState {
        NOT_DUE,
        AWAITED,
        RECEIVED,
        NOTED,
        APPROVED,
        /** Made, but no word on what a body did with it. */
        DONE,
        /** Covered by another project's. */
        JOINT,
        WAIVED
    }

    /**
     * A tie to something else.
     *
     * @param words that say so, as typed
     * @param project register number of the other project; absent when it is not one
     * @param section number of the section that is pointed at; absent when it is not one
     */
    public record Relation(
            RelationKind kind,
            String words,
            @Nullable Integer project,
            @Nullable Integer section) {}

    /** How projects are tied together. */
    public enum RelationKind {
        PART_OF,
        FOLLOW_UP_OF,
        SERVES,
        SEE_ALSO,
        EXTENDS,
        EVALUATED_VIA,
        USES_RESULT_OF
    }

    /**
     * Something the project makes.
     *
     * @param printRun as typed, e.g. {@code "28.000 eksemplarer"}
     */
    public record Product(
            ProductKind kind,
            String title,
            @Nullable DatePhrase published,
            @Nullable String printRun) {}

    /** What is made. */
    public enum ProductKind {
        MAGAZINE,
        PAMPHLET,
        GUIDE,
        HANDBOOK,
        REPORT,
        SUMMARY,
        NEWSLETTER,
        ARTICLE,
        BOOK,
        FILM,
        CASE,
        TOOL,
        WEBSITE,
        MAP,
        CODE,
        PIXI,
        CAMPAIGN,
        NOTE,
        CONFERENCE,
        SEMINAR,
        THEME_DAY,
        OTHER
    }
}
