package dk.partsregister.project.web.editing;

import dk.partsregister.access.Actor;
import dk.partsregister.agreement.AgreementFrame;
import dk.partsregister.agreement.SectionHeading;
import dk.partsregister.party.KnownOrganisations;
import dk.partsregister.party.KnownSpelling;
import dk.partsregister.party.Parties;
import dk.partsregister.party.PartyProfiles;
import dk.partsregister.party.PartySearch;
import dk.partsregister.project.Drafts;
import dk.partsregister.project.ProjectEditing;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.Danish;
import dk.partsregister.transaction.Submission;
import dk.partsregister.transaction.Submissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a form is read, looked over and saved. */
@Component
class EditDesk {

    private final ProjectEditing editing;
    private final Drafts drafts;
    private final Submissions submissions;
    private final AgreementFrame frame;
    private final Parties parties;
    private final PartyProfiles profiles;
    private final PartySearch search;

    EditDesk(
            ProjectEditing editing,
            Drafts drafts,
            Submissions submissions,
            AgreementFrame frame,
            Parties parties,
            PartyProfiles profiles,
            PartySearch search) {
        this.editing = editing;
        this.drafts = drafts;
        this.submissions = submissions;
        this.frame = frame;
        this.parties = parties;
        this.profiles = profiles;
        this.search = search;
    }

    /** What came of an attempt to save. */
    sealed interface Attempt {

        /** Something must be put right, or the odd things that are new must be given a reason. */
        record Held(ProjectForm form, Problems problems, List<Problem> warnings) implements Attempt {}

        record Saved(int number) implements Attempt {}

        record Stale(ProjectForm form) implements Attempt {}
    }

    /**
     * Saves a form if nothing is wrong with it.
     *
     * @param number of the project; absent for a new one
     * @param base the sheet it was made from; absent for a new project
     */
    Attempt save(
            ProjectForm typed, Saving saving, @Nullable Integer number, @Nullable RecordedSheet base, Actor actor) {
        Submission submission = submission(typed, saving, number, actor);
        Optional<Integer> before = editing.savedAs(submission);
        if (before.isPresent()) {
            return new Attempt.Saved(before.get());
        }
        Optional<LocalDate> day = saving.day();
        FormReader.Result read = read(typed, number, base, day.orElse(LocalDate.now(Danish.ZONE)));
        Problems problems = read.problems();
        if (day.isEmpty()) {
            problems = problems.and(
                    List.of(new Problem("effectiveOn", "dag", Objects.requireNonNull(saving.effectiveOn()))));
        }
        if (saving.reasonWords().length() > FormTree.LONGEST_LINE) {
            problems = problems.and(
                    List.of(new Problem("reason", "langt", saving.reasonWords().length(), FormTree.LONGEST_LINE)));
        }
        ProjectSheet sheet = read.sheet();
        if (sheet == null || day.isEmpty() || !problems.isEmpty()) {
            return new Attempt.Held(read.form(), problems, List.of());
        }
        if (!editing.mayEdit(actor, sheet)) {
            return new Attempt.Held(read.form(), problems.and(List.of(new Problem("programme", "program"))), List.of());
        }
        List<Problem> warnings = newWarnings(sheet, number, base, day.get());
        if (!warnings.isEmpty() && saving.reasonWords().isEmpty()) {
            // The same form may have been saved while this one was looked over, and be what it is warned of.
            Attempt held = new Attempt.Held(read.form(), Problems.NONE, warnings);
            return editing.savedAs(submission).<Attempt>map(Attempt.Saved::new).orElse(held);
        }
        ProjectEditing.Outcome outcome = editing.save(
                new ProjectEditing.Edit(
                        submission,
                        number,
                        saving.base(),
                        sheet,
                        day.get(),
                        actor.name(),
                        cause(saving, number, warnings.size()),
                        !saving.reasonWords().isEmpty()),
                actor);
        if (outcome instanceof ProjectEditing.Outcome.Saved saved) {
            discardDrafts(typed, saving, actor);
            return new Attempt.Saved(saved.number());
        }
        return new Attempt.Stale(read.form());
    }

    /** What was typed since in another window, or in this one after it was sent, stays a draft. */
    private void discardDrafts(ProjectForm typed, Saving saving, Actor actor) {
        if (saving.key() != null) {
            drafts.discardSaved(
                    actor.account(),
                    saving.key(),
                    DraftContent.of(typed, saving).json());
        }
        Drafts.Version continued = saving.continued();
        if (continued != null) {
            drafts.discard(actor.account(), continued);
        }
    }

    /** A form as it would be saved. */
    static Submission submission(ProjectForm typed, Saving saving, @Nullable Integer number, Actor actor) {
        return Submission.of(
                saving.key(),
                "project",
                actor.account(),
                number,
                saving.base(),
                saving.sheet(),
                saving.effectiveOn(),
                saving.reasonWords(),
                typed);
    }

    /** A key for a form that is shown again: its own, unless something has been saved with that. */
    UUID unusedKey(Saving saving) {
        UUID key = saving.key();
        return key == null || submissions.lastResultOf(key).isPresent() ? UUID.randomUUID() : key;
    }

    private static String cause(Saving saving, @Nullable Integer number, int warnings) {
        String said = number == null ? "Oprettet" : "Rettet";
        if (warnings > 0) {
            said += warnings == 1 ? " trods én advarsel" : " trods " + warnings + " advarsler";
        }
        return saving.reasonWords().isEmpty() ? said : said + ": " + saving.reasonWords();
    }

    private FormReader.Result read(
            ProjectForm typed, @Nullable Integer number, @Nullable RecordedSheet base, LocalDate day) {
        return new FormReader(new FormReader.Known(
                        day,
                        base == null ? null : base.sheet(),
                        organisations(),
                        sections(),
                        search::isCalled,
                        other -> !Integer.valueOf(other).equals(number) && editing.exists(other),
                        editing::nextPosition))
                .read(typed);
    }

    private KnownOrganisations organisations() {
        return new KnownOrganisations(parties.spellings().stream()
                .collect(Collectors.toMap(KnownSpelling::spelling, KnownSpelling::name, (first, second) -> first)));
    }

    List<String> sections() {
        return frame.sections().stream().map(SectionHeading::words).toList();
    }

    /** The warnings that the sheet before did not give already. */
    private List<Problem> newWarnings(
            ProjectSheet sheet, @Nullable Integer number, @Nullable RecordedSheet base, LocalDate day) {
        var looker = new FormWarnings(profiles.organisations(day), frame.lockedPeriods(), day);
        List<Problem> warnings = new ArrayList<>(looker.of(sheet));
        if (base != null) {
            List<List<Object>> before =
                    looker.of(base.sheet()).stream().map(EditDesk::what).toList();
            warnings.removeIf(warning -> before.contains(what(warning)));
        }
        List<String> newPersons = persons(sheet)
                .filter(named -> named.id() == null)
                .map(Named::words)
                .toList();
        warnings.addAll(FormWarnings.similar(search.newNames(newPersons)));
        if (base == null || !Danish.fold(base.sheet().title()).equals(Danish.fold(sheet.title()))) {
            editing.likeNamed(sheet.title(), number)
                    .ifPresent(other -> warnings.add(new Problem("title", "titel.findes", other)));
        }
        if (number != null && editing.hasLaterThan(number, day)) {
            warnings.add(new Problem("effectiveOn", "nyere"));
        }
        return List.copyOf(warnings);
    }

    private static List<Object> what(Problem warning) {
        return List.of(warning.code(), warning.arguments());
    }

    private static Stream<Named> persons(ProjectSheet sheet) {
        return Stream.concat(
                sheet.leaders().stream().map(ProjectSheet.Leader::person),
                sheet.groups().stream()
                        .flatMap(group -> group.seats().stream())
                        .flatMap(seat -> Stream.ofNullable(seat.holder())));
    }
}
