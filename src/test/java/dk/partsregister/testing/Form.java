package dk.partsregister.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a browser would send of a form when its main button is pressed, with what somebody has typed in it. */
public final class Form {

    private static final String CONTROLS = "input[name]:not([disabled]), textarea[name], select[name], button[name]";

    private final List<Field> fields = new ArrayList<>();

    private record Field(String name, String value, boolean typed) {}

    private Form() {}

    public static Form of(Element form) {
        Form read = new Form();
        Element pressed = form.selectFirst("button:not([name])");
        for (Element control : form.select(CONTROLS)) {
            String name = control.attr("name");
            switch (control.normalName()) {
                case "select" -> {
                    Element chosen = control.selectFirst("option[selected]");
                    Element option = chosen == null ? control.selectFirst("option") : chosen;
                    read.add(
                            name, option == null ? "" : option.hasAttr("value") ? option.attr("value") : option.text());
                }
                case "textarea" -> read.fields.add(new Field(name, control.wholeText(), true));
                case "button" -> {
                    if (pressed == null) {
                        pressed = control;
                        read.add(name, control.attr("value"));
                    }
                }
                default -> read.input(name, control);
            }
        }
        return read;
    }

    private void input(String name, Element control) {
        switch (control.attr("type")) {
            case "checkbox", "radio" -> {
                if (control.hasAttr("checked")) {
                    add(name, control.hasAttr("value") ? control.attr("value") : "on");
                }
            }
            case "hidden" -> add(name, control.attr("value"));
            case "submit", "reset", "button" -> {
                // pressed or not, the registers' own are buttons
            }
            default -> fields.add(new Field(name, control.attr("value"), true));
        }
    }

    private void add(String name, String value) {
        fields.add(new Field(name, value, false));
    }

    public boolean canBeTypedIn() {
        return fields.stream().anyMatch(Field::typed);
    }

    /** The same form after somebody has typed: by the names of the fields; null leaves one as it was. */
    public Form typed(Function<String, @Nullable String> words) {
        Form typed = new Form();
        for (Field field : fields) {
            String said = field.typed ? words.apply(field.name) : null;
            typed.fields.add(said == null ? field : new Field(field.name, said, true));
        }
        return typed;
    }

    /** What stands in a field; nothing where there is none of the name. */
    public String value(String name) {
        return fields.stream()
                .filter(field -> field.name.equals(name))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    /** The same form with another value in a field, whatever kind of field it is. */
    public Form with(String name, String value) {
        Form changed = new Form();
        fields.forEach(
                field -> changed.fields.add(field.name.equals(name) ? new Field(name, value, field.typed) : field));
        return changed;
    }

    public String query() {
        return fields.stream()
                .map(field -> encoded(field.name) + "=" + encoded(field.value))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
