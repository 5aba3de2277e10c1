package dk.partsregister.agreement;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The periods, clauses, programmes, categories and pots of the register. */
@Service
public class AgreementFrame {

    private final AgreementPeriods periods;
    private final Clauses clauses;
    private final Programmes programmes;
    private final Categories categories;
    private final FundingPots pots;

    AgreementFrame(
            AgreementPeriods periods, Clauses clauses, Programmes programmes, Categories categories, FundingPots pots) {
        this.periods = periods;
        this.clauses = clauses;
        this.programmes = programmes;
        this.categories = categories;
        this.pots = pots;
    }

    /** A directory for one piece of recording; it must be used inside that transaction. */
    public FrameDirectory directory() {
        return new FrameDirectory(periods, clauses, programmes, categories, pots);
    }

    /** The sections that an overview can have, by number. */
    @Transactional(readOnly = true)
    public List<SectionHeading> sections() {
        return headings(SchemeKind.OVERVIEW_SECTION);
    }

    /** The focus areas, by number. */
    @Transactional(readOnly = true)
    public List<SectionHeading> focusAreas() {
        return headings(SchemeKind.FOCUS_AREA);
    }

    /** The partnerships, by number. */
    @Transactional(readOnly = true)
    public List<SectionHeading> partnerships() {
        return headings(SchemeKind.PARTNERSHIP);
    }

    private List<SectionHeading> headings(SchemeKind kind) {
        return categories.findBySchemeAndActiveTrueOrderByNumberAscIdAsc(categories.scheme(kind)).stream()
                .map(Category::heading)
                .toList();
    }

    /** The agreement periods, the latest first. */
    @Transactional(readOnly = true)
    public List<String> periodCodes() {
        return periods.codes();
    }

    /** The periods that take no more changes. */
    @Transactional(readOnly = true)
    public Set<String> lockedPeriods() {
        return periods.locked();
    }
}
