package dk.partsregister.overview.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that may be an address on the web or of a person's mail.
 *
 * @param target what a reader is led to, only ever http, https or mailto; absent for ordinary text
 */
record Address(String text, @Nullable String target) {

    // no quotes, brackets or spaces: those belong to the sentence, and would end the address in the document
    private static final Pattern ADDRESS = Pattern.compile("(?<![\\w@./-])(?:"
            + "(?<web>https?://[\\w-][\\w.~:/?#@!$&*+,;=%-]*[\\w/=#&~-])"
            + "|(?<www>www\\.[\\w-]+(?:\\.[\\w-]+)+(?:[/?#][\\w.~:/?#@!$&*+,;=%-]*[\\w/=#&~-]|/)?)"
            + "|(?<mail>[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+))");

    boolean isAddress() {
        return target != null;
    }

    /** The text with places to break it after strokes, stops and the like, since an address is never hyphenated. */
    String breakable() {
        return text.replaceAll("([/.@_=&?-]|\\w{12})(?=\\w)", "$1\u200B");
    }

    /** The text in its order, taken apart into addresses and what stands between them. */
    static List<Address> in(String text) {
        List<Address> parts = new ArrayList<>();
        Matcher found = ADDRESS.matcher(text);
        int done = 0;
        while (found.find()) {
            if (found.start() > done) {
                parts.add(new Address(text.substring(done, found.start()), null));
            }
            parts.add(new Address(found.group(), target(found)));
            done = found.end();
        }
        if (done < text.length()) {
            parts.add(new Address(text.substring(done), null));
        }
        return parts;
    }

    private static String target(Matcher found) {
        if (found.group("web") != null) {
            return found.group();
        }
        return (found.group("www") != null ? "http://" : "mailto:") + found.group();
    }
}
