package dk.partsregister.project.web.editing;

import dk.partsregister.project.ProjectSheet.ClosingKind;
import dk.partsregister.project.ProjectState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is typed about the life of a project.
 *
 * @param state the state that was chosen
 * @param when in words: when it was approved, began or ended, as fits the state
 * @param closing how far evaluation and accounts are
 * @param period in which it is agreed again
 * @param approved when that was agreed, in words
 * @param words on that decision
 */
record LifeForm(
        String state, String when, List<ProjectForm.Closing> closing, String period, String approved, String words) {

    static final LifeForm EMPTY = new LifeForm("", "", List.of(), "", "", "");

    /** From idea to closed. */
    static final List<ProjectState> LINE = List.of(
            ProjectState.IDEA,
            ProjectState.OUTLINE,
            ProjectState.DESCRIBED,
            ProjectState.APPROVED,
            ProjectState.RUNNING,
            ProjectState.REPORTING,
            ProjectState.DONE,
            ProjectState.CLOSED);

    static final List<ProjectState> ASIDE =
            List.of(ProjectState.NOT_STARTED, ProjectState.ON_HOLD, ProjectState.REDEFINED, ProjectState.CANCELLED);

    @SuppressWarnings("NullAway") // What a browser leaves out is empty.
    LifeForm {
        state = orEmpty(state);
        when = orEmpty(when);
        closing = closing == null ? List.of() : List.copyOf(closing);
        period = orEmpty(period);
        approved = orEmpty(approved);
        words = orEmpty(words);
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** The project in the state that was chosen, with the date that goes with it. */
    ProjectForm inState(ProjectForm before) {
        ObjectNode tree = FormTree.tree(before);
        tree.put("state", state);
        String date = switch (state) {
            case "APPROVED" -> "approved";
            case "RUNNING" -> "started";
            case "DONE", "CLOSED", "CANCELLED" -> "ended";
            default -> "";
        };
        if (!when.isBlank() && !date.isEmpty()) {
            tree.put(date, when);
        }
        return FormTree.form(tree);
    }

    /** The project with its closing items as they were typed, and closed where that was asked for. */
    ProjectForm closed(ProjectForm before) {
        ObjectNode tree = FormTree.tree(of(before, closing));
        if (!state.isEmpty()) {
            tree.put("state", state);
        }
        return FormTree.form(tree);
    }

    /** The project agreed again; its money stays with the pots it came from. */
    ProjectForm renewed(ProjectForm before) {
        ObjectNode tree = FormTree.tree(before);
        ObjectNode row = tree.withArray("renewals").addObject();
        row.put("period", period);
        row.put("approved", approved);
        row.put("words", words);
        return FormTree.form(tree);
    }

    /** The project with a row for each thing that must be settled, and for no other kind twice. */
    static ProjectForm closing(ProjectForm form) {
        List<ProjectForm.Closing> rows = new ArrayList<>(form.closing());
        for (ClosingKind kind : List.of(ClosingKind.EVALUATION, ClosingKind.ACCOUNTS)) {
            if (rows.stream().noneMatch(row -> row.kind().equals(kind.name()))) {
                rows.add(new ProjectForm.Closing(kind.name(), "NOT_DUE", "", "", "", ""));
            }
        }
        return of(form, rows);
    }

    private static ProjectForm of(ProjectForm form, List<ProjectForm.Closing> rows) {
        ObjectNode tree = FormTree.tree(form);
        ArrayNode array = tree.putArray("closing");
        for (ProjectForm.Closing row : rows) {
            ObjectNode object = array.addObject();
            object.put("kind", row.kind());
            object.put("state", row.state());
            object.put("words", row.words());
            object.put("spent", row.spent());
            object.put("leftover", row.leftover());
            object.put("fate", row.fate());
        }
        return FormTree.form(tree);
    }
}
