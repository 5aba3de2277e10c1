package dk.partsregister.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A form as it was sent. */
public record SentForm(String address, List<Field> fields) {

    /** Says which rescued form is sent again. */
    public static final String RESCUED = "reddet";

    /** Forms that a field makes show themselves again instead of saving. */
    private static final Pattern SHOWN_AGAIN = Pattern.compile("/projekter/(ny|\\d{1,9}/rediger)");

    private static final String CHANGE = "change";
    private static final Set<String> SECRET = Set.of("password", "again", "current");
    private static final int LARGEST = 500_000;
    private static final int LONGEST_ADDRESS = 2_000;

    public SentForm {
        fields = List.copyOf(fields);
    }

    /** A field of it. */
    public record Field(String name, String value) {

        /** Whether it holds words rather than a number, a choice or a check sum. */
        public boolean isText() {
            return value.strip().contains(" ") || value.strip().contains("\n");
        }
    }

    /** The form that a request sends; nothing where it has no fields, or such as nobody but its sender may see, or is too long. */
    public static Optional<SentForm> of(HttpServletRequest request, String address) {
        boolean shownAgain = SHOWN_AGAIN.matcher(address).matches();
        List<Field> fields = new ArrayList<>();
        for (var parameter : request.getParameterMap().entrySet()) {
            String name = parameter.getKey();
            if (SECRET.contains(name)) {
                return Optional.empty();
            }
            if (!name.equals("_csrf") && !name.equals(RESCUED) && !(shownAgain && name.equals(CHANGE))) {
                for (String value : parameter.getValue()) {
                    fields.add(new Field(name.replace("\u0000", ""), value.replace("\u0000", "")));
                }
            }
        }
        SentForm form = new SentForm(address, fields);
        boolean taken = !fields.isEmpty() && address.length() <= LONGEST_ADDRESS && form.size() <= LARGEST;
        return taken ? Optional.of(form) : Optional.empty();
    }

    /** How many bytes it takes. */
    int size() {
        return address.length()
                + fields.stream()
                        .mapToInt(
                                field -> field.name().length() + field.value().getBytes(StandardCharsets.UTF_8).length)
                        .sum();
    }

    /** Whether the form is shown again when it is sent; others do at once what they are for. */
    public boolean isShownAgain() {
        return SHOWN_AGAIN.matcher(address).matches();
    }

    /** The words that somebody typed. */
    public List<String> texts() {
        return fields.stream()
                .filter(Field::isText)
                .map(Field::value)
                .distinct()
                .toList();
    }
}
