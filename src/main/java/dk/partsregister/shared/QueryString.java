package dk.partsregister.shared;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The part of an address after the question mark. */
public final class QueryString {

    private QueryString() {}

    /** {@code "?afsnit=2&ord=stress"}, in the order of the map; empty when it is. */
    public static String of(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** The parameters of what {@link #of} has written. */
    public static Map<String, String> parse(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : query.replaceFirst("^\\?", "").split("&", -1)) {
            int is = part.indexOf('=');
            if (is > 0) {
                parameters.put(decoded(part.substring(0, is)), decoded(part.substring(is + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Colons may stand in a query, and a time is easier to read with them. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3A", ":");
    }
}
