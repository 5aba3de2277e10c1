package dk.partsregister.shared;

import dk.partsregister.shared.StructuredText.Span;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds web and mail addresses in a line, word by word. */
final class AddressReader {

    /** Without "www." or "http" only names under these are taken for addresses, lest "m.v" or "bl.a" become links. */
    private static final Set<String> TOP_DOMAINS = Set.of("dk", "eu", "com", "org", "net", "nu", "info");

    private static final int LONGEST = 2_000;
    private static final String OPENING = "([{<\"'”“„»«’";
    private static final String CLOSING = ".,;:!?]}>\"'”“»«’";

    private AddressReader() {}

    static List<Span> spans(String line) {
        List<Span> spans = new ArrayList<>();
        int plainFrom = 0;
        int at = 0;
        while (at < line.length()) {
            if (isGap(line.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < line.length() && !isGap(line.charAt(end))) {
                end++;
            }
            int start = at;
            at = end;
            while (start < end && OPENING.indexOf(line.charAt(start)) >= 0) {
                start++;
            }
            end = withoutClosing(line, start, end);
            String href = end - start > LONGEST ? null : href(line.substring(start, end));
            if (href != null) {
                if (start > plainFrom) {
                    spans.add(new Span(line.substring(plainFrom, start), null));
                }
                spans.add(new Span(line.substring(start, end), href));
                plainFrom = end;
            }
        }
        if (plainFrom < line.length()) {
            spans.add(new Span(line.substring(plainFrom), null));
        }
        return List.copyOf(spans);
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || DanishNumber.isSpace(c);
    }

    private static int withoutClosing(String line, int start, int wordEnd) {
        boolean bracketInside = line.substring(start, wordEnd).indexOf('(') >= 0;
        int end = wordEnd;
        while (end > start
                && (CLOSING.indexOf(line.charAt(end - 1)) >= 0 || (line.charAt(end - 1) == ')' && !bracketInside))) {
            end--;
        }
        return end;
    }

    private static @Nullable String href(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        if (small.startsWith("http://") || small.startsWith("https://")) {
            return web(word);
        }
        if (small.startsWith("mailto:")) {
            return mail(word.substring("mailto:".length()));
        }
        if (word.indexOf('@') > 0) {
            return mail(word);
        }
        String host = small.split("[/?#]", 2)[0];
        boolean named = host.startsWith("www.") && isHost(host.substring("www.".length()));
        return named || (isHost(host) && TOP_DOMAINS.contains(host.substring(host.lastIndexOf('.') + 1)))
                ? web("https://" + word)
                : null;
    }

    /** The address in ASCII, or null when it has no proper host, or a name and password before it. */
    private static @Nullable String web(String address) {
        int hostStart = address.indexOf("://") + "://".length();
        int hostEnd = hostStart;
        while (hostEnd < address.length() && "/?#".indexOf(address.charAt(hostEnd)) < 0) {
            hostEnd++;
        }
        String host = address.substring(hostStart, hostEnd);
        String port = "";
        int colon = host.indexOf(':');
        if (colon >= 0) {
            port = host.substring(colon);
            host = host.substring(0, colon);
        }
        if (!isHost(host)) {
            return null;
        }
        try {
            String scheme = address.substring(0, hostStart).toLowerCase(Locale.ROOT);
            URI uri = new URI(scheme + IDN.toASCII(host) + port + address.substring(hostEnd));
            return uri.getHost() == null ? null : uri.toASCIIString();
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    private static @Nullable String mail(String address) {
        int at = address.indexOf('@');
        if (at <= 0 || !isHost(address.substring(at + 1))) {
            return null;
        }
        String local = address.substring(0, at);
        boolean plain =
                local.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "._+-".indexOf(c) >= 0));
        try {
            return plain ? "mailto:" + local + "@" + IDN.toASCII(address.substring(at + 1)) : null;
        } catch (IllegalArgumentException notAHost) {
            return null;
        }
    }

    /** Labels of letters, digits and inner hyphens with dots between, the last of two letters or more. */
    private static boolean isHost(String host) {
        String[] labels = host.split("\\.", -1);
        for (String label : labels) {
            boolean proper = label.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
            if (label.isEmpty() || !proper || label.startsWith("-") || label.endsWith("-")) {
                return false;
            }
        }
        String top = labels[labels.length - 1];
        return labels.length > 1 && top.length() > 1 && top.chars().allMatch(Character::isLetter);
    }
}
