package dk.partsregister.edition;

import dk.partsregister.access.Actor;
import dk.partsregister.edition.FreezeRefused.Reason;
import dk.partsregister.edition.StoredEditions.MadeFiles;
import dk.partsregister.overview.Imprint;
import dk.partsregister.overview.Overview;
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
import dk.partsregister.transaction.Forgettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Freezes overviews. Files take their time, so they are made while nobody waits; sheets and files are then stored in one short transaction,
 * or made anew when another edition took the number, or a name was taken out of the register meanwhile.
 */
@Service
public class Freezing {

    private static final int ATTEMPTS = 10;

    private final StoredEditions editions;
    private final EditionStore store;
    private final EditionFiles files;
    private final Forgettings forgettings;
    private final EditionRights rights;
    private final ProjectSheets sheets;
    private final Overviews overviews;
    private final OverviewTemplates templates;
    private final PartyProfiles parties;
    private final TransactionTemplate reading;
    private final Openings openings;

    Freezing(
            StoredEditions editions,
            EditionStore store,
            EditionFiles files,
            Forgettings forgettings,
            EditionRights rights,
            ProjectSheets sheets,
            Overviews overviews,
            OverviewTemplates templates,
            PartyProfiles parties,
            Openings openings,
            PlatformTransactionManager transactions) {
        this.editions = editions;
        this.store = store;
        this.files = files;
        this.forgettings = forgettings;
        this.rights = rights;
        this.sheets = sheets;
        this.overviews = overviews;
        this.templates = templates;
        this.parties = parties;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
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
    public int freeze(FreezeOrder order, IntConsumer progress) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Integer> before = store.frozenAs(order);
            if (before.isPresent()) {
                return before.get();
            }
            EditionStore.Made made = read(() -> made(order, progress));
            Optional<Integer> number = store.keep(order, made);
            if (number.isPresent()) {
                return number.get();
            }
        }
        throw new CannotAcquireLockException("Others froze editions all the time");
    }

    /**
     * The number that this very order was frozen as before.
     *
     * @throws FreezeRefused when another edition was frozen with the same form
     */
    public Optional<Integer> frozenAs(FreezeOrder order) {
        return store.frozenAs(order);
    }

    private EditionStore.Made made(FreezeOrder order, IntConsumer progress) {
        long forgotten = forgettings.count();
        Draft draft = draft(order.asOf(), order.filter(), order.template());
        check(order, draft);
        int number = editions.nextNumber();
        OverviewTemplate template = draft.used().template();
        Overview overview = new Overview(
                draft.overview().imprint().asEdition(number, order.printedOn()),
                draft.overview().projectsThatDay(),
                draft.overview().columns(),
                draft.overview().sections());
        return new EditionStore.Made(
                number,
                template.with(template.filter().and(order.filter())),
                draft.used().issuer(),
                draft.findings().size(),
                draft.selection().sheets(),
                draft.selection().all().size(),
                new EditionFiles.Made(
                        new MadeFiles(StoredEditions.FROZEN, template.disclosure()),
                        files.of(overview, "?pr=" + order.asOf(), progress),
                        forgotten));
    }

    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(reading.execute(status -> work.get()));
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
        return EditionFiles.STEPS;
    }

    /**
     * Opens an edition to everyone, with no more in it than it shows itself. What others see of it is made once, and stays.
     *
     * @throws FreezeRefused when its files could not be made
     */
    public void publish(Edition edition, Disclosure wanted, Actor actor) {
        publish(edition, wanted, Set.of(), actor);
    }

    /**
     * Opens an edition to everyone, as {@link #publish(Edition, Disclosure, Actor)}.
     *
     * @param left keys of the doubtful places that are left standing; all others are taken out
     */
    public void publish(Edition edition, Disclosure wanted, Set<String> left, Actor actor) {
        rights.demand(actor, edition.number());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            EditionStore.Opened opened = read(() -> opened(edition, wanted, left));
            if (store.publish(edition.number(), opened, actor.name())) {
                return;
            }
        }
        throw new CannotAcquireLockException("Names were taken out of the register all the time");
    }

    private EditionStore.Opened opened(Edition edition, Disclosure wanted, Set<String> left) {
        long forgotten = forgettings.count();
        Opening opening = openings.of(edition, wanted, left);
        Optional<Integer> version = opening.disclosure().equals(Disclosure.FULL)
                ? Optional.of(StoredEditions.FROZEN)
                : editions.versionOf(edition.number(), opening.fingerprint());
        MadeFiles of =
                new MadeFiles(version.orElseGet(() -> editions.nextVersion(edition.number())), opening.disclosure());
        return new EditionStore.Opened(
                opening,
                new EditionFiles.Made(
                        of,
                        version.isPresent() ? Map.of() : files.of(overview(edition, opening), null, step -> {}),
                        forgotten));
    }

    /** Makes the files that an edition lacks again, from sheets that a name was taken out of. */
    void makeAgain(int number) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Edition edition = editions.find(number).orElseThrow();
            List<EditionFiles.Made> made = read(() -> lacking(edition));
            if (made.isEmpty() || store.keepAgain(number, made)) {
                return;
            }
        }
        throw new CannotAcquireLockException("Names were taken out of the register all the time");
    }

    private List<EditionFiles.Made> lacking(Edition edition) {
        long forgotten = forgettings.count();
        List<EditionFiles.Made> made = new ArrayList<>();
        for (MadeFiles lacking : editions.lackingFiles(edition.number())) {
            boolean asFrozen = lacking.version() == StoredEditions.FROZEN
                    && lacking.disclosure().equals(edition.disclosure());
            Overview overview = asFrozen
                    ? overview(edition, lacking.disclosure())
                    : overview(edition, openings.again(edition, lacking));
            made.add(new EditionFiles.Made(
                    lacking, files.of(overview, asFrozen ? "?pr=" + edition.asOf() : null, step -> {}), forgotten));
        }
        return made;
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
    public void unpublish(Edition edition, Actor actor) {
        rights.demand(actor, edition.number());
        if (edition.publication() != null) {
            editions.close(edition.number(), actor.name());
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

    private static boolean isBlank(@Nullable String words) {
        return words == null || words.isBlank();
    }
}
