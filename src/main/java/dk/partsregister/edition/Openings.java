package dk.partsregister.edition;

import dk.partsregister.project.Disclosure;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.Redaction;
import dk.partsregister.project.RedactionAnswers;
import dk.partsregister.project.RedactionReview;
import dk.partsregister.project.Redactions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what is taken out of an edition before others see it. */
@Service
public class Openings {

    private final StoredEditions editions;
    private final Redactions redactions;

    Openings(StoredEditions editions, Redactions redactions) {
        this.editions = editions;
        this.redactions = redactions;
    }

    /** What would be taken out if the edition were opened with this disclosure, and what is to be asked. */
    @Transactional(readOnly = true)
    public RedactionReview review(Edition edition, Disclosure wanted) {
        return of(edition, wanted, Set.of()).review();
    }

    /** The doubtful places that were left standing when the edition was opened last, by their keys. */
    @Transactional(readOnly = true)
    public Set<String> leftBefore(Edition edition) {
        return editions.answersBefore(edition.number()).left();
    }

    /**
     * An edition as others are to see it; never more than it shows itself.
     *
     * @param left keys of the doubtful places that are left standing
     */
    Opening of(Edition edition, Disclosure wanted, Set<String> left) {
        RedactionAnswers answers = editions.answersBefore(edition.number()).leaving(left);
        return of(edition, wanted.and(edition.disclosure()), answers);
    }

    /** What others see of an edition, by what was answered for files that were made before. */
    Opening again(Edition edition, StoredEditions.MadeFiles made) {
        return of(edition, made.disclosure(), editions.answers(edition.number(), made.version()));
    }

    private Opening of(Edition edition, Disclosure disclosure, RedactionAnswers answers) {
        List<RecordedSheet> sheets = editions.sheets(edition.number());
        Redaction redaction = redactions.of(disclosure, sheets, answers);
        RedactionReview review = redaction.review(
                sheets,
                Stream.concat(Stream.of(edition.name(), edition.issuer()), Stream.ofNullable(edition.note()))
                        .toList());
        return Opening.of(edition, sheets, redaction, review, answers.left());
    }
}
