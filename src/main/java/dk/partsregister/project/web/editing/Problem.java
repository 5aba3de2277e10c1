package dk.partsregister.project.web.editing;

import java.util.List;

/**
 * Something that is to be said of a field.
 *
 * @param path of the field, e.g. {@code "leaders[0].person"}; empty for the form as a whole
 * @param code the ending of the key of its Danish message
 * @param arguments of the message
 */
record Problem(String path, String code, List<Object> arguments) {

    Problem(String path, String code, Object... arguments) {
        this(path, code, List.of(arguments));
    }

    /** The id of the field on the page. */
    public String field() {
        return Problems.id(path);
    }
}
