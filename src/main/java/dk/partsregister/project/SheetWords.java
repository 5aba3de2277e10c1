package dk.partsregister.project;

import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.shared.Danish;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words that are looked for on sheets: each of them must occur, and words in quotation marks must stand together. */
final class SheetWords {

    private static final Pattern TERM = Pattern.compile("[\"”“„«»]([^\"”“„«»]+)[\"”“„«»]|[^\\s\"”“„«»]+");

    private final List<String> terms = new ArrayList<>();

    SheetWords(String typed) {
        Matcher matcher = TERM.matcher(typed);
        while (matcher.find()) {
            String term = Danish.fold(matcher.group(1) == null ? matcher.group() : matcher.group(1));
            if (!term.isEmpty()) {
                terms.add(term);
            }
        }
    }

    /** Also when nothing but punctuation is looked for. */
    boolean occurOn(RecordedSheet recorded) {
        String text = terms.isEmpty() ? "" : text(recorded);
        return terms.stream().allMatch(text::contains);
    }

    private static String text(RecordedSheet recorded) {
        ProjectSheet sheet = recorded.sheet();
        var text = new StringBuilder(2000);
        add(text, sheet.title());
        add(text, sheet.programme());
        if (sheet.clause() != null) {
            add(text, sheet.clause().typed());
        }
        add(text, sheet.purpose().typed());
        add(text, sheet.introduction().typed());
        sheet.activities().forEach(activity -> add(text, activity.title()));
        sheet.statuses().forEach(status -> add(text, status.text().typed()));
        sheet.leaders().forEach(leader -> {
            add(text, leader.person());
            add(text, leader.organisation());
            add(text, leader.viaGroup());
        });
        sheet.groups().forEach(group -> {
            add(text, group.heading());
            group.seats().forEach(seat -> {
                Stream.of(seat.holder(), seat.organisation(), seat.party()).forEach(named -> add(text, named));
                add(text, seat.note());
            });
        });
        sheet.budget().forEach(line -> {
            add(text, line.amount().typed());
            add(text, line.label());
        });
        sheet.products().forEach(product -> add(text, product.title()));
        sheet.decisions().forEach(decision -> {
            add(text, decision.body());
            add(text, decision.subject());
        });
        return Danish.fold(text.toString());
    }

    private static void add(StringBuilder text, @Nullable Named named) {
        add(text, named == null ? null : named.words());
    }

    private static void add(StringBuilder text, @Nullable String words) {
        if (words != null) {
            text.append(words).append('\n');
        }
    }
}
