package dk.partsregister.overview;

import dk.partsregister.project.ProjectSheet.ClosingItem;

/** The house's own words for a closing item that nobody has put into words. */
final class ClosingWords {

    private ClosingWords() {}

    static String of(ClosingItem item) {
        String what = switch (item.kind()) {
            case EVALUATION -> "Evaluering";
            case ACCOUNTS -> "Regnskab";
            case EFFECT_EVALUATION -> "Effektevaluering";
        };
        return switch (item.state()) {
            case NOT_DUE -> what + " er ikke forfalden.";
            case AWAITED -> what + " afventes.";
            case RECEIVED -> what + " er modtaget.";
            case NOTED -> what + " er taget til efterretning.";
            case APPROVED -> what + " er godkendt.";
            case DONE -> what + " foreligger.";
            case JOINT -> what + " sker sammen med et andet projekts.";
            case WAIVED -> what + " bortfalder.";
        };
    }
}
