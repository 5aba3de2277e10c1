package dk.partsregister.shared;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was sent of a form, read field by field. */
public final class Typed {

    private Typed() {}

    /** The field without spaces around it; empty when it was not sent. */
    public static String text(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").strip();
    }

    /** The field when something stands in it. */
    public static @Nullable String said(Map<String, String> sent, String name) {
        String text = text(sent, name);
        return text.isEmpty() ? null : text;
    }

    /** The id in the field; 0, which is nobody's, when it holds none. */
    public static long id(Map<String, String> sent, String name) {
        String text = text(sent, name);
        return text.matches("[1-9]\\d{0,17}") ? Long.parseLong(text) : 0;
    }

    /**
     * The day in the field.
     *
     * @throws java.time.DateTimeException when it holds none
     */
    public static LocalDate day(Map<String, String> sent, String name) {
        return LocalDate.parse(text(sent, name));
    }

    /**
     * The day in the field; none when it is empty.
     *
     * @throws java.time.DateTimeException when what it holds is no day
     */
    public static @Nullable LocalDate dayOrNone(Map<String, String> sent, String name) {
        return text(sent, name).isEmpty() ? null : day(sent, name);
    }
}
