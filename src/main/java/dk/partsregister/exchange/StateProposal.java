package dk.partsregister.exchange;

import dk.partsregister.project.ProjectSheet.ClosingItem;
import dk.partsregister.project.ProjectSheet.ClosingKind;
import dk.partsregister.project.ProjectSheet.ClosingState;
import dk.partsregister.project.ProjectSheet.Dates;
import dk.partsregister.project.ProjectState;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the words of a status suggest about the life of the project. People decide it.
 *
 * @param evidence the sentence the proposal rests on; empty when there is none
 */
record StateProposal(ProjectState state, String evidence) {

    private static final Pattern NOT_STARTED = words(
            "aldrig (?:kommet|kom) i gang|(?:endnu )?ikke (?:kommet i gang|påbegyndt|startet|igangsat|sat i gang|begyndt)"
                    + "|afventer opstart|ikke gået i gang");
    private static final Pattern ON_HOLD =
            words("sat i bero|stillet i bero|sat på (?:hold|pause|standby)|udskudt på ubestemt tid");
    private static final Pattern CANCELLED = words("aflyst|opgivet|annulleret|indstillet før tid|gennemføres ikke");
    private static final Pattern OVER =
            words("(?:projekt|arbejde|indsats|undersøgelse)\\p{L}* (?:er|blev|er nu|er hermed|er evalueret og) "
                    + "(?:afsluttet|færdig|færdigt|gennemført og afsluttet|tilendebragt)");
    private static final Pattern OF_A_PART = words("faser?(?:n|rne)? \\d|\\d\\.? (?:fase|del)|del \\d");
    private static final Pattern WORK_IS_DONE = words(
            "\\p{L}{0,30}aktiviteter\\p{L}* er (?:gennemført|afsluttet|afviklet)|(?:afslutnings|slut)rapport\\p{L}* (?:er|foreligger|udarbejdes)");
    private static final Pattern APPROVED = words("godkendt|bevilget|bevilliget");
    private static final Pattern DESCRIBING = words("projektbeskrivelse\\p{L}* (?:er )?under udarbejdelse");

    private static Pattern words(String words) {
        return Pattern.compile(
                "(?<!\\p{L})(?:" + words + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * @param sentences of the statements on the project as a whole
     * @param hasSteps whether activities are listed
     */
    static StateProposal of(List<String> sentences, boolean hasSteps, Dates dates, List<ClosingItem> closing) {
        for (String sentence : sentences) {
            if (NOT_STARTED.matcher(sentence).find()) {
                return new StateProposal(ProjectState.NOT_STARTED, sentence);
            }
            if (CANCELLED.matcher(sentence).find()) {
                return new StateProposal(ProjectState.CANCELLED, sentence);
            }
            if (ON_HOLD.matcher(sentence).find()) {
                return new StateProposal(ProjectState.ON_HOLD, sentence);
            }
        }
        boolean awaited = closing.stream().anyMatch(item -> item.state() == ClosingState.AWAITED);
        for (String sentence : sentences) {
            if (OVER.matcher(sentence).find() && !OF_A_PART.matcher(sentence).find()) {
                return new StateProposal(awaited ? ProjectState.DONE : ProjectState.CLOSED, sentence);
            }
        }
        return ofClosing(sentences, hasSteps, dates, closing, awaited);
    }

    private static StateProposal ofClosing(
            List<String> sentences, boolean hasSteps, Dates dates, List<ClosingItem> closing, boolean awaited) {
        if (isSettled(closing, ClosingKind.EVALUATION) && isSettled(closing, ClosingKind.ACCOUNTS)) {
            return new StateProposal(ProjectState.CLOSED, wordsOf(closing));
        }
        if (closing.stream()
                .anyMatch(item -> item.kind() == ClosingKind.ACCOUNTS && item.state() == ClosingState.AWAITED)) {
            return new StateProposal(ProjectState.DONE, wordsOf(closing));
        }
        if (awaited
                && closing.stream()
                        .anyMatch(item -> item.kind() == ClosingKind.ACCOUNTS && item.state() != ClosingState.JOINT)) {
            return new StateProposal(ProjectState.DONE, wordsOf(closing));
        }
        for (String sentence : sentences) {
            if (awaited && WORK_IS_DONE.matcher(sentence).find()) {
                return new StateProposal(ProjectState.DONE, sentence);
            }
        }
        return ofBeginning(sentences, hasSteps, dates);
    }

    private static StateProposal ofBeginning(List<String> sentences, boolean hasSteps, Dates dates) {
        if (sentences.isEmpty() && !hasSteps) {
            return new StateProposal(ProjectState.APPROVED, "");
        }
        boolean onlyApproved = !hasSteps
                && dates.started() == null
                && dates.expectedEnd() == null
                && sentences.stream()
                        .allMatch(sentence -> APPROVED.matcher(sentence).find());
        if (onlyApproved) {
            return new StateProposal(ProjectState.APPROVED, sentences.get(0));
        }
        for (String sentence : sentences) {
            if (DESCRIBING.matcher(sentence).find()) {
                return new StateProposal(ProjectState.OUTLINE, sentence);
            }
        }
        return new StateProposal(ProjectState.RUNNING, sentences.isEmpty() ? "" : sentences.get(sentences.size() - 1));
    }

    private static boolean isSettled(List<ClosingItem> closing, ClosingKind kind) {
        return closing.stream()
                .anyMatch(item -> item.kind() == kind
                        && (item.state() == ClosingState.NOTED
                                || item.state() == ClosingState.APPROVED
                                || item.state() == ClosingState.WAIVED));
    }

    private static String wordsOf(List<ClosingItem> closing) {
        String words = closing.get(0).words();
        return words == null ? "" : words;
    }

    /** The state in Danish. */
    String inWords() {
        return switch (state) {
            case IDEA -> "projektidé";
            case OUTLINE -> "projektskitse";
            case DESCRIBED -> "beskrevet";
            case APPROVED -> "godkendt";
            case RUNNING -> "i gang";
            case REPORTING -> "under afrapportering";
            case DONE -> "gennemført";
            case CLOSED -> "afsluttet";
            case NOT_STARTED -> "ikke påbegyndt";
            case ON_HOLD -> "i bero";
            case REDEFINED -> "omdefineret";
            case CANCELLED -> "opgivet";
        };
    }
}
