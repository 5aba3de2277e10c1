package dk.partsregister.exchange;

import dk.partsregister.project.ProjectSheet.Funding;
import org.jspecify.annotations.Nullable;

/** What has been said of the source of an amount so far. */
final class FundingDraft {

    private @Nullable String period;
    private @Nullable String periodTyped;
    private @Nullable String annex;
    private @Nullable String subPot;
    private @Nullable String distribution;

    boolean isEmpty() {
        return period == null && annex == null && subPot == null && distribution == null;
    }

    /** Whether the same thing has been said already, so that another source begins. */
    boolean has(BudgetToken.Kind kind) {
        return switch (kind) {
            case PERIOD -> period != null;
            case ANNEX -> annex != null;
            case SUB_POT -> subPot != null;
            case DISTRIBUTION -> distribution != null;
            case AMOUNT -> false;
        };
    }

    void add(BudgetToken token) {
        switch (token.kind()) {
            case PERIOD -> {
                period = "OK-" + token.text().substring(token.text().length() - 2);
                periodTyped = token.text();
            }
            case ANNEX -> annex = token.text();
            case SUB_POT -> subPot = token.text();
            case DISTRIBUTION -> distribution = token.text();
            case AMOUNT -> throw new IllegalArgumentException("An amount is no source: " + token.text());
        }
    }

    Funding finished() {
        return new Funding(period, periodTyped, annex, subPot, distribution);
    }
}
