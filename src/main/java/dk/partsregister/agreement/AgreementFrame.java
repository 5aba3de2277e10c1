package dk.partsregister.agreement;

import org.springframework.stereotype.Service;

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
}
