package dk.partsregister.exchange;

import java.util.ArrayList;
import java.util.List;

/** Collects the choices that one row leaves open. */
final class Choices {

    private final int section;
    private final String key;
    private final List<Choice> found = new ArrayList<>();

    Choices(int section, String key) {
        this.section = section;
        this.key = key;
    }

    void add(ChoiceKind kind, String words, String question) {
        Choice choice = new Choice(section, key, kind, words, question);
        if (!found.contains(choice)) {
            found.add(choice);
        }
    }

    List<Choice> found() {
        return List.copyOf(found);
    }
}
