package dk.partsregister.project.web.editing;

import dk.partsregister.project.ProjectSheet;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What differs from one sheet to another, field by field and row by row, in the words that stand there. */
final class FormDifference {

    private FormDifference() {}

    /**
     * A change.
     *
     * @param field the field or the list of rows it is in
     * @param gone what stood there before; none where something was only added
     * @param come what stands there now; none where something was only taken away
     */
    record Change(String field, List<Rows.Row> gone, List<Rows.Row> come) {}

    /** The changes in the order of the form; none for sheets that say the same. */
    static List<Change> of(ProjectSheet before, ProjectSheet after) {
        ObjectNode old = FormTree.tree(ProjectForm.of(before));
        ObjectNode now = FormTree.tree(ProjectForm.of(after));
        List<Change> changes = new ArrayList<>();
        for (String field : old.propertyNames()) {
            JsonNode was = old.get(field);
            JsonNode is = now.get(field);
            if (was instanceof ArrayNode rows) {
                rows(field, rows, (ArrayNode) is, changes);
            } else if (!was.equals(is)) {
                changes.add(new Change(field, text(field, was), text(field, is)));
            }
        }
        return List.copyOf(changes);
    }

    private static List<Rows.Row> text(String field, JsonNode value) {
        String text = value.stringValue();
        return text.isEmpty() ? List.of() : List.of(new Rows.Row(List.of(Rows.Entry.of(field, field, text))));
    }

    private static void rows(String field, ArrayNode was, ArrayNode is, List<Change> changes) {
        int[] kept = Rows.kept(was, is);
        int fromOld = 0;
        int fromNew = 0;
        for (int at = 0; at <= was.size(); at++) {
            boolean end = at == was.size();
            if (!end && kept[at] < 0) {
                continue;
            }
            int toNew = end ? is.size() : kept[at];
            List<JsonNode> gone = Rows.part(was, fromOld, at);
            List<JsonNode> come = Rows.part(is, fromNew, toNew);
            if (!gone.isEmpty() || !come.isEmpty()) {
                changes.add(new Change(field, Rows.words(field, gone), Rows.words(field, come)));
            }
            fromOld = at + 1;
            fromNew = toNew + 1;
        }
    }
}
