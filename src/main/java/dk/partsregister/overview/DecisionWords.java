package dk.partsregister.overview;

import dk.partsregister.project.ProjectSheet.Decision;
import dk.partsregister.project.ProjectSheet.DecisionMatter;

/** A decision as it is printed, e.g. {@code "Styregruppen, 3. juni 2008: Evaluering er godkendt (begge sider)."}. */
final class DecisionWords {

    private DecisionWords() {}

    static String of(Decision decision) {
        String matter = switch (decision.matter()) {
            case PROJECT -> "Projektet";
            case EVALUATION -> "Evaluering";
            case ACCOUNTS -> "Regnskab";
            case LEFTOVER -> "Restmidler";
            case OTHER -> decision.subject() == null ? "Sagen" : decision.subject();
        };
        String outcome = switch (decision.outcome()) {
            case APPROVED -> "godkendt";
            case NOTED -> "taget til efterretning";
            case DEFERRED -> "udsat";
            case REJECTED -> "afvist";
        };
        String more = decision.matter() == DecisionMatter.OTHER || decision.subject() == null
                ? ""
                : ": " + decision.subject();
        String agreed = decision.agreed() == null ? "" : " (" + decision.agreed() + ")";
        return decision.body().words() + ", " + decision.decided().typed() + ": " + matter + " er " + outcome + agreed
                + more + (more.endsWith(".") ? "" : ".");
    }
}
