package dk.partsregister.edition;

import dk.partsregister.access.Actor;
import dk.partsregister.edition.FreezeRefused.Reason;
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
                        template.disclosure(), files.of(overview, "?pr=" + order.asOf(), progress), forgotten));
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
        rights.demand(actor, edition.number());
        Disclosure disclosure = wanted.and(edition.disclosure());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            boolean there = !editions.files(edition.number(), disclosure).isEmpty();
            EditionFiles.@Nullable Made made = there ? null : read(() -> made(edition, disclosure, null));
            if (store.publish(edition.number(), disclosure, made, actor.name())) {
                return;
            }
        }
        throw new CannotAcquireLockException("Names were taken out of the register all the time");
    }

    private EditionFiles.Made made(Edition edition, Disclosure disclosure, @Nullable String query) {
        long forgotten = forgettings.count();
        return new EditionFiles.Made(disclosure, files.of(overview(edition, disclosure), query, step -> {}), forgotten);
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
        List<EditionFiles.Made> made = new ArrayList<>();
        for (Disclosure disclosure : editions.lackingFiles(edition.number())) {
            String query = disclosure.equals(edition.disclosure()) ? "?pr=" + edition.asOf() : null;
            made.add(made(edition, disclosure, query));
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

    /** Closes an edition to those who have not signed in. Its address stays, and can be opened again. */
    @Transactional
    public void unpublish(Edition edition, Actor actor) {
        rights.demand(actor, edition.number());
        Edition.Publication publication = edition.publication();
        if (publication != null) {
            editions.publish(edition.number(), false, publication.disclosure(), actor.name());
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
