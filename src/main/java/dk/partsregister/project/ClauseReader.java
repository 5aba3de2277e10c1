package dk.partsregister.project;

import dk.partsregister.party.KnownOrganisations;
import dk.partsregister.project.ProjectSheet.ClauseReference;
import dk.partsregister.project.ProjectSheet.Source;
import dk.partsregister.project.ProjectSheet.SourceKind;
import dk.partsregister.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a grant is made under: "§ 4/PF og restmidler KL før 2002" names two pots. */
public final class ClauseReader {

    private static final Pattern SLASH = Pattern.compile(" ?/ ?");
    private static final Pattern SIGN = Pattern.compile("(§{1,2}) ?(?=\\d)");

    private static final Pattern NEXT_SOURCE = Pattern.compile(
            "(?iu)(?:,| og| samt| \\+| &)? (?=§|restmidler|bufferpulje|reservepulje|puljemidler|overskydende midler)");

    private static final Pattern CLAUSE = Pattern.compile(
            "§{1,2} ?\\d{1,4}[a-z]?(?:(?: og |, ?| ?- ?)\\d{1,4})*+(?:,? ?stk\\. ?\\d{1,2})?(?:,? ?nr\\. ?\\d{1,2})?\\.?");

    private static final Pattern NEXT_AREA = Pattern.compile("(?:/|, ?| & | og | samt | \\+ )");

    private static final Pattern OWN_AREA = Pattern.compile("([\\p{Lu}\\d]{2,12}+)(?:['’]?s|-området|-områdets)?");

    private final KnownOrganisations organisations;

    public ClauseReader(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    public ClauseReference read(String words) {
        String typed = normalised(words);
        List<Source> sources = new ArrayList<>();
        for (String part : NEXT_SOURCE.split(typed, -1)) {
            if (!part.isBlank()) {
                addSources(part.strip(), sources);
            }
        }
        return new ClauseReference(typed, sources);
    }

    public static String normalised(String words) {
        String plain = SLASH.matcher(Words.plain(words)).replaceAll("/");
        return SIGN.matcher(plain).replaceAll("$1 ");
    }

    private void addSources(String part, List<Source> sources) {
        Matcher clause = CLAUSE.matcher(part);
        if (!clause.lookingAt()) {
            sources.add(new Source(kindOf(part), null, areaIn(part), part));
            return;
        }
        String number = withoutFullStop(clause.group());
        String areas = Words.trimmed(part.substring(clause.end()).replaceFirst("^/", ""));
        if (areas.isEmpty()) {
            sources.add(new Source(SourceKind.CLAUSE, number, null, part));
            return;
        }
        String[] named = NEXT_AREA.split(areas, -1);
        for (String area : named) {
            String words = named.length == 1 ? part : area.strip();
            sources.add(new Source(SourceKind.CLAUSE, number, organisations.printed(area.strip()), words));
        }
    }

    private static String withoutFullStop(String clause) {
        return clause.endsWith(".") ? clause.substring(0, clause.length() - 1) : clause;
    }

    private static SourceKind kindOf(String part) {
        String lower = Words.lower(part);
        if (lower.contains("restmidler") || lower.contains("overskydende")) {
            return SourceKind.LEFTOVER_FUNDS;
        }
        return lower.contains("bufferpulje") || lower.contains("reservepulje")
                ? SourceKind.BUFFER_POT
                : SourceKind.OTHER;
    }

    private @Nullable String areaIn(String part) {
        for (int at = 0; at >= 0 && at < part.length(); at = part.indexOf(' ', at) + 1) {
            int end = organisations.endOfMatchAt(part, at).orElse(-1);
            if (end > 0) {
                return organisations.printed(part.substring(at, end));
            }
            int space = part.indexOf(' ', at);
            Matcher own = OWN_AREA.matcher(part.substring(at, space < 0 ? part.length() : space));
            if (own.matches() && own.group(1).chars().anyMatch(Character::isUpperCase)) {
                return own.group(1);
            }
            if (space < 0) {
                return null;
            }
        }
        return null;
    }
}
