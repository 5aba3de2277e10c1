package dk.partsregister.edition;

import dk.partsregister.edition.FreezeRefused.Reason;
import dk.partsregister.edition.StoredEditions.MadeFiles;
import dk.partsregister.overview.Imprint;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewFiles;
import dk.partsregister.overview.OverviewFormat;
import dk.partsregister.overview.OverviewMarkup;
import dk.partsregister.overview.OverviewTemplate;
import dk.partsregister.overview.OverviewTemplates;
import dk.partsregister.overview.Overviews;
import dk.partsregister.party.PartyProfiles;
import dk.partsregister.project.Disclosure;
import dk.partsregister.project.LeadingSides;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.AsOf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Freezes overviews: sheets, cells and files in one transaction, or nothing at all. */
@Service
public class Freezing {

    private final StoredEditions editions;
    private final ProjectSheets sheets;
    private final Overviews overviews;
    private final OverviewTemplates templates;
    private final OverviewFiles files;
    private final OverviewMarkup markup;
    private final PartyProfiles parties;
    private final Openings openings;

    Freezing(
            StoredEditions editions,
            ProjectSheets sheets,
            Overviews overviews,
            OverviewTemplates templates,
            OverviewFiles files,
            OverviewMarkup markup,
            PartyProfiles parties,
            Openings openings) {
        this.editions = editions;
        this.sheets = sheets;
        this.overviews = overviews;
        this.templates = templates;
        this.files = files;
        this.markup = markup;
        this.parties = parties;
        this.openings = openings;
    }

    /**
     * What would be frozen now.
     *
     * @param findings what somebody should look at before
     */
    public record Draft(Selection selection, OverviewTemplates.Used used, Overview overview, List<Finding> findings) {}

    /**
     * What would be frozen now.
     *
     * @param template id; absent for the standard one
     * @throws FreezeRefused when there is no such template
     */
    @Transactional(readOnly = true)
    public Draft draft(LocalDate asOf, ProjectFilter filter, @Nullable Long template) {
        return draft(asOf, filter, template, sheets.asOf(asOf, null));
    }

    /** What would be frozen if these were the sheets of all projects. */
    @Transactional(readOnly = true)
    public Draft draft(LocalDate asOf, ProjectFilter filter, @Nullable Long template, List<RecordedSheet> all) {
        OverviewTemplates.Used used = templates
                .find(Optional.ofNullable(template), asOf)
                .orElseThrow(() -> new FreezeRefused(Reason.NO_TEMPLATE));
        Selection selection =
                Selection.of(AsOf.on(asOf), used.template().filter().and(filter), all);
        Overview overview = overviews.overview(selection, used);
        Set<Integer> numbers =
                selection.all().stream().map(RecordedSheet::number).collect(Collectors.toSet());
        Set<Long> before = editions.inForce(asOf)
                .map(edition -> editions.sheetIds(edition.number()))
                .orElse(Set.of());
        LeadingSides sides = LeadingSides.of(parties.organisations(asOf));
        return new Draft(selection, used, overview, new CheckList(overview, numbers, before, sides).findings());
    }

    /**
     * Freezes an overview and makes its files.
     *
     * @param progress told how many of the {@link #steps} are done
     * @return the edition's number
     * @throws FreezeRefused when nothing was frozen
     */
    @Transactional
    public int freeze(FreezeOrder order, IntConsumer progress) {
        editions.lock();
        Optional<Integer> before = editions.frozenAs(order.key());
        if (before.isPresent()) {
            return before.get();
        }
        Draft draft = draft(order.asOf(), order.filter(), order.template());
        check(order, draft);
        List<RecordedSheet> chosen = draft.selection().sheets();
        int number = editions.nextNumber();
        OverviewTemplate template = draft.used().template();
        Overview overview = new Overview(
                draft.overview().imprint().asEdition(number, order.printedOn()),
                draft.overview().projectsThatDay(),
                draft.overview().columns(),
                draft.overview().sections());
        editions.insert(
                number,
                order,
                template.with(template.filter().and(order.filter())),
                draft.used().issuer(),
                draft.findings().size(),
                chosen,
                draft.selection().all().size());
        makeFiles(
                number,
                overview,
                new MadeFiles(StoredEditions.FROZEN, template.disclosure()),
                "?pr=" + order.asOf(),
                progress);
        return number;
    }

    /**
     * Whether an order can be frozen as it stands.
     *
     * @throws FreezeRefused when it cannot
     */
    public void check(FreezeOrder order, Draft draft) {
        checkCorrection(order);
        if (draft.selection().sheets().isEmpty()) {
            throw new FreezeRefused(Reason.NO_PROJECTS);
        }
        if (!draft.findings().isEmpty() && isBlank(order.overrideReason())) {
            throw new FreezeRefused(Reason.UNANSWERED);
        }
    }

    /** How many steps there are to tell the progress of. */
    public static int steps() {
        return OverviewFormat.values().length + 1;
    }

    /**
     * Opens an edition to everyone, with no more in it than it shows itself. What others see of it is made once, and stays.
     *
     * @throws FreezeRefused when its files could not be made
     */
    @Transactional
    public void publish(Edition edition, Disclosure wanted, String by) {
        publish(edition, wanted, Set.of(), by);
    }

    /**
     * Opens an edition to everyone, as {@link #publish(Edition, Disclosure, String)}.
     *
     * @param left keys of the doubtful places that are left standing; all others are taken out
     */
    @Transactional
    public void publish(Edition edition, Disclosure wanted, Set<String> left, String by) {
        editions.lock();
        Opening opening = openings.of(edition, wanted, left);
        int version = opening.disclosure().equals(Disclosure.FULL)
                ? StoredEditions.FROZEN
                : editions.versionOf(edition.number(), opening.fingerprint()).orElseGet(() -> {
                    MadeFiles made = new MadeFiles(editions.nextVersion(edition.number()), opening.disclosure());
                    makeFiles(edition.number(), overview(edition, opening), made, null, step -> {});
                    return made.version();
                });
        editions.publish(edition.number(), version, opening, by);
    }

    /** Makes the files of an edition again, from sheets that a name was taken out of; its page says so from then on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void makeAgain(int number, String by) {
        Edition edition = editions.find(number).orElseThrow();
        for (MadeFiles made : editions.takeFilesOut(number)) {
            boolean asFrozen =
                    made.version() == StoredEditions.FROZEN && made.disclosure().equals(edition.disclosure());
            Overview overview =
                    asFrozen ? overview(edition, made.disclosure()) : overview(edition, openings.again(edition, made));
            makeFiles(number, overview, made, asFrozen ? "?pr=" + edition.asOf() : null, step -> {});
        }
        editions.noteForgotten(number, by);
    }

    private Overview overview(Edition edition, Disclosure disclosure) {
        Imprint imprint = Imprint.passing(edition.name(), edition.asOf(), null, edition.issuer())
                .asEdition(edition.number(), edition.printedOn());
        return overviews.overview(
                imprint,
                edition.projectsThatDay(),
                editions.sheets(edition.number()),
                editions.template(edition.number()).with(disclosure));
    }

    private Overview overview(Edition edition, Opening opening) {
        Imprint imprint = Imprint.passing(opening.name(), edition.asOf(), null, opening.issuer())
                .asEdition(edition.number(), edition.printedOn());
        return overviews.overview(
                imprint,
                edition.projectsThatDay(),
                opening.sheets(),
                editions.template(edition.number()),
                opening.redaction());
    }

    /** Closes an edition to those who have not signed in. Its address stays, and can be opened again. */
    @Transactional
    public void unpublish(Edition edition, String by) {
        if (edition.publication() != null) {
            editions.close(edition.number(), by);
        }
    }

    private void checkCorrection(FreezeOrder order) {
        if (order.replaces() == null) {
            return;
        }
        Edition wrong = editions.find(order.replaces()).orElseThrow(() -> new FreezeRefused(Reason.NOTHING_TO_CORRECT));
        if (wrong.replacedBy() != null) {
            throw new FreezeRefused(Reason.CORRECTED_ALREADY);
        }
        if (isBlank(order.note())) {
            throw new FreezeRefused(Reason.NO_NOTE);
        }
    }

    /** @param query what links to projects carry on; absent for pages without links */
    private void makeFiles(
            int number, Overview overview, MadeFiles made, @Nullable String query, IntConsumer progress) {
        int done = 0;
        editions.insertFile(
                number, made, EditionFile.PAGE, markup.of(overview, query).getBytes(StandardCharsets.UTF_8));
        progress.accept(++done);
        for (OverviewFormat format : OverviewFormat.values()) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            try {
                files.write(overview, format, file);
            } catch (IOException | RuntimeException failure) {
                throw new FreezeRefused(Reason.RENDERING, failure);
            }
            editions.insertFile(number, made, format.name(), file.toByteArray());
            progress.accept(++done);
        }
    }

    private static boolean isBlank(@Nullable String words) {
        return words == null || words.isBlank();
    }
}
