package dk.partsregister.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps a form that was sent after the session had ended, so that its sender can go on after signing in. */
public final class Rescue {

    /** Where forms are long. */
    private static final Pattern FORMS = Pattern.compile("/projekter/(ny|\\d{1,9}/rediger)");

    private static final Set<String> SECRET = Set.of("password", "again", "current");

    private static final String KEPT = "rescued";
    private static final int LARGEST = 500_000;

    private Rescue() {}

    /** A form as it was sent. */
    public record Form(String address, List<Field> fields) implements Serializable {}

    /** A field of it. */
    public record Field(String name, String value) implements Serializable {}

    /** Keeps the form, if it is one that is worth it; it is shown to whoever signs in next in the same browser, and saved by nobody else. */
    static boolean keep(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())
                || !FORMS.matcher(request.getRequestURI()).matches()) {
            return false;
        }
        Optional<Form> form = of(request, request.getRequestURI());
        form.ifPresent(kept -> request.getSession().setAttribute(KEPT, kept));
        return form.isPresent();
    }

    /** A form as it was sent to an address; nothing where it has fields that nobody but its sender may see, or is too long. */
    public static Optional<Form> of(HttpServletRequest request, String address) {
        List<Field> fields = new ArrayList<>();
        int size = 0;
        for (var parameter : request.getParameterMap().entrySet()) {
            if (SECRET.contains(parameter.getKey())) {
                return Optional.empty();
            }
            if (parameter.getKey().equals("_csrf") || parameter.getKey().equals("change")) {
                continue;
            }
            for (String value : parameter.getValue()) {
                size += value.length() + parameter.getKey().length();
                fields.add(new Field(parameter.getKey(), value.replace("\u0000", "")));
            }
        }
        return size > LARGEST || fields.isEmpty() ? Optional.empty() : Optional.of(new Form(address, fields));
    }

    static boolean isKept(@Nullable HttpSession session) {
        return session != null && session.getAttribute(KEPT) instanceof Form;
    }

    /** The form that was kept; from now on it is the caller's. */
    public static Optional<Form> take(HttpSession session) {
        Object kept = session.getAttribute(KEPT);
        session.removeAttribute(KEPT);
        return kept instanceof Form form ? Optional.of(form) : Optional.empty();
    }
}
