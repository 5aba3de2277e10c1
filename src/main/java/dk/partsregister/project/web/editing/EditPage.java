package dk.partsregister.project.web.editing;

import dk.partsregister.governance.BodyKind;
import dk.partsregister.governance.SeatStatus;
import dk.partsregister.project.Drafts;
import dk.partsregister.project.ProjectSheet.ActivityKind;
import dk.partsregister.project.ProjectSheet.BudgetLineKind;
import dk.partsregister.project.ProjectSheet.ClosingKind;
import dk.partsregister.project.ProjectSheet.ClosingState;
import dk.partsregister.project.ProjectSheet.DecisionMatter;
import dk.partsregister.project.ProjectSheet.DecisionOutcome;
import dk.partsregister.project.ProjectSheet.LeaderRole;
import dk.partsregister.project.ProjectSheet.LeftoverFate;
import dk.partsregister.project.ProjectSheet.ProductKind;
import dk.partsregister.project.ProjectSheet.RelationKind;
import dk.partsregister.project.ProjectState;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of a form.
 *
 * @param number of the project; absent for a new one
 * @param title as the project is called now
 * @param key of the form
 * @param base id of the newest sheet when the form was made
 * @param sheet id of the sheet it was made from
 * @param warnings that must be given a reason before it is saved
 * @param draft that is shown; absent when it is none
 * @param draftedAt when that was kept
 * @param others further drafts that the editor has of the project
 * @param overtaken whether others have saved since the draft was begun
 */
record EditPage(
        @Nullable Integer number,
        String title,
        ProjectForm form,
        Readings readings,
        List<String> sections,
        UUID key,
        @Nullable Long base,
        @Nullable Long sheet,
        String effectiveOn,
        String reason,
        Problems problems,
        List<Problem> warnings,
        Drafts.@Nullable Version draft,
        @Nullable Instant draftedAt,
        List<Drafts.Draft> others,
        boolean overtaken) {

    /** Where the form is sent to. */
    public String address() {
        return number == null ? "/projekter/ny" : "/projekter/" + number + "/rediger";
    }

    /** Where its drafts are kept. */
    public String draftAddress() {
        return number == null ? "/projekter/ny/kladde" : "/projekter/" + number + "/kladde";
    }

    /** The id of a field. */
    public String id(String path) {
        return Problems.id(path);
    }

    /** The part of the page that a list of rows stands in: {@code "groups"} for {@code "groups[1].seats"}. */
    public String part(String list) {
        if (list.equals("renewals")) {
            return "grund";
        }
        int bracket = list.indexOf('[');
        return bracket < 0 ? list : list.substring(0, bracket);
    }

    /** The codes of a field that is chosen, in the order they are offered. */
    public List<String> codes(String what) {
        return switch (what) {
            case "state" -> names(ProjectState.class);
            case "step" -> names(ActivityKind.class);
            case "role" -> names(LeaderRole.class);
            case "group" -> names(BodyKind.class);
            case "seat" -> names(SeatStatus.class);
            case "money" -> names(BudgetLineKind.class);
            case "closing" -> names(ClosingKind.class);
            case "closed" -> names(ClosingState.class);
            case "fate" -> names(LeftoverFate.class);
            case "relation" -> names(RelationKind.class);
            case "product" -> names(ProductKind.class);
            case "matter" -> names(DecisionMatter.class);
            case "outcome" -> names(DecisionOutcome.class);
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .map(Enum::name)
                .toList();
    }
}
