package dk.partsregister.edition;

import dk.partsregister.edition.FreezeRefused.Reason;
import dk.partsregister.overview.OverviewTemplate;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.transaction.Forgettings;
import dk.partsregister.transaction.Submission;
import dk.partsregister.transaction.Submissions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores editions whose files were made before, each in one short transaction, and stores nothing that was made from names that have been
 * taken out of the register since.
 */
@Service
@Transactional
class EditionStore {

    private final StoredEditions editions;
    private final Forgettings forgettings;
    private final Submissions submissions;

    EditionStore(StoredEditions editions, Forgettings forgettings, Submissions submissions) {
        this.editions = editions;
        this.forgettings = forgettings;
        this.submissions = submissions;
    }

    /**
     * An edition whose files were made.
     *
     * @param number that stands in its files
     */
    record Made(
            int number,
            OverviewTemplate template,
            String issuer,
            int findings,
            List<RecordedSheet> sheets,
            int projectsThatDay,
            EditionFiles.Made files) {}

    /**
     * An edition as others are to see it.
     *
     * @param files none where they were made before
     */
    record Opened(Opening opening, EditionFiles.Made files) {}

    /**
     * The number that this very order was frozen as before.
     *
     * @throws FreezeRefused when another edition was frozen with the same form
     */
    @Transactional(readOnly = true)
    public Optional<Integer> frozenAs(FreezeOrder order) {
        Optional<Integer> before = submissions.resultOf(order.submission()).map(Integer::valueOf);
        if (before.isEmpty() && editions.isFrozenWith(order.key())) {
            throw new FreezeRefused(Reason.FROZEN_OTHERWISE);
        }
        return before;
    }

    /**
     * Stores an edition, unless another one has got its number or somebody was forgotten while it was made.
     *
     * @return its number; nothing when it must be made anew
     */
    public Optional<Integer> keep(FreezeOrder order, Made made) {
        Submission submission = order.submission();
        Optional<Integer> before = submissions.claim(submission).map(Integer::valueOf);
        if (before.isPresent()) {
            return before;
        }
        editions.lock();
        if (editions.nextNumber() != made.number()
                || !forgettings.noneSince(made.files().forgotten())) {
            return Optional.empty();
        }
        boolean ofRound = order.round() != null && !editions.isFrozenWith(order.round());
        editions.insert(made, order, ofRound && order.round() != null ? order.round() : order.key());
        insert(made.number(), made.files());
        submissions.record(submission, Integer.toString(made.number()));
        return Optional.of(made.number());
    }

    /**
     * Opens an edition to everyone.
     *
     * @return whether it was opened; the files must be made anew otherwise
     */
    public boolean publish(int number, Opened opened, String by) {
        editions.lock();
        EditionFiles.Made made = opened.files();
        if (!forgettings.noneSince(made.forgotten())) {
            return false;
        }
        if (!made.content().isEmpty()) {
            if (editions.nextVersion(number) != made.of().version()) {
                return false;
            }
            insert(number, made);
        }
        editions.publish(number, made.of().version(), opened.opening(), by);
        return true;
    }

    /** Stores files of an edition that had been taken out; nothing when somebody else has been forgotten meanwhile. */
    public boolean keepAgain(int number, List<EditionFiles.Made> all) {
        editions.lock();
        for (EditionFiles.Made made : all) {
            if (!forgettings.noneSince(made.forgotten())) {
                return false;
            }
            if (editions.lackingFiles(number).contains(made.of())) {
                insert(number, made);
            }
        }
        return true;
    }

    private void insert(int number, EditionFiles.Made made) {
        made.content().forEach((format, content) -> editions.insertFile(number, made.of(), format, content));
    }
}
