package dk.partsregister.project.web.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with a form, in the order of its fields. */
record Problems(List<Problem> all) {

    /** Lists of rows stand in parts of their own. */
    private static final Set<String> LISTS = Set.of("leaders", "groups", "amounts", "steps");

    static final Problems NONE = new Problems(List.of());

    Problems {
        all = List.copyOf(all);
    }

    /** What is to be said of one field. */
    public List<Problem> at(String path) {
        return all.isEmpty()
                ? List.of()
                : all.stream().filter(problem -> problem.path().equals(path)).toList();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    Problems and(List<Problem> further) {
        List<Problem> both = new ArrayList<>(all);
        both.addAll(further);
        return new Problems(both);
    }

    /** A path as the id of a field: {@code "leaders-0-person"}. */
    static String id(String path) {
        return path.isEmpty()
                ? "form"
                : path.replace("[", "-").replace("].", "-").replace("]", "");
    }
}
