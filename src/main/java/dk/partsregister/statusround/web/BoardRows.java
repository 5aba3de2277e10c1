package dk.partsregister.statusround.web;

import dk.partsregister.mail.StoredLetter;
import dk.partsregister.shared.Danish;
import dk.partsregister.statusround.Board;
import dk.partsregister.statusround.Line;
import dk.partsregister.statusround.Line.Answered;
import dk.partsregister.statusround.Line.Asked;
import dk.partsregister.statusround.Line.Reached;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;

/**
 * The rows of a board as HTML.
 *
 * <p>By hand, because a board holds thousands of them and a template engine spends longer on those than on all the rest
 * of the page. Everything that is added is escaped.
 */
final class BoardRows {

    private static final String UTF_8 = "UTF-8";

    private final MessageSource messages;
    private final Map<String, String> words = new HashMap<>();
    private final StringBuilder html = new StringBuilder(1 << 16);

    private BoardRows(MessageSource messages) {
        this.messages = messages;
    }

    /** A table body for each section. */
    static String html(Board board, MessageSource messages) {
        BoardRows rows = new BoardRows(messages);
        board.sections().forEach((section, lines) -> rows.add(board, section, lines));
        return rows.html.toString();
    }

    private void add(Board board, String section, List<Line> lines) {
        html.append("<tbody><tr class=\"band\"><th scope=\"rowgroup\" colspan=\"3\">")
                .append(escaped(section.isEmpty() ? words("runde.uden.afsnit") : section))
                .append("</th></tr>");
        lines.forEach(line -> add(board, line));
        html.append("</tbody>");
    }

    private void add(Board board, Line line) {
        Line.State state = line.state(board.round());
        html.append("<tr><th scope=\"row\"><a href=\"/projekter/")
                .append(line.number())
                .append("\">")
                .append(line.number())
                .append(". ")
                .append(escaped(line.title()))
                .append("</a></th><td><span class=\"state ")
                .append(state)
                .append("\">")
                .append(escaped(words("runde.tilstand." + state)))
                .append("</span>");
        if (line.passedOver() != null) {
            html.append("<p class=\"hint\">").append(escaped(line.passedOver())).append("</p>");
        }
        html.append("</td><td>");
        line.asked().forEach(one -> add(board.round().id(), one));
        html.append("</td></tr>");
    }

    private void add(long round, Asked one) {
        html.append("<p><a href=\"/statusrunder/")
                .append(round)
                .append("/ledere/")
                .append(one.request())
                .append("\">")
                .append(escaped(one.name()))
                .append("</a>");
        if (!one.activities().isEmpty()) {
            html.append(" (")
                    .append(one.activities().stream().map(String::valueOf).collect(Collectors.joining(", ")))
                    .append(')');
        }
        Reached reached = one.reached();
        String phone = reached.contact().phone();
        if (phone != null) {
            html.append(" <a href=\"tel:")
                    .append(escaped(phone.replaceAll("[^+0-9]", "")))
                    .append("\">")
                    .append(escaped(phone))
                    .append("</a>");
        }
        addAnswer(one.answer(), reached);
        StoredLetter.State letter = reached.letter();
        if (letter == StoredLetter.State.REFUSED || letter == StoredLetter.State.UNCERTAIN) {
            span("vacant", words("runde.brev." + letter));
        }
        if (reached.contact().mail() == null) {
            span("vacant", words("runde.brev.uden"));
        }
        if (reached.spokenAt() != null) {
            span("hint", filled("runde.talt", Danish.moment(reached.spokenAt())));
        }
        if (one.deadline() != null) {
            span("hint", filled("runde.egen.frist", Danish.day(one.deadline())));
        }
        html.append("</p>");
    }

    private void addAnswer(@Nullable Answered answer, Reached reached) {
        if (answer != null) {
            Instant sent = answer.sentAt();
            span("hint", filled("runde.svar." + answer.state(), sent == null ? "" : Danish.moment(sent)));
            if (answer.onBehalf() && answer.sentBy() != null) {
                span("hint", filled("runde.ved", answer.sentBy()));
            }
        } else if (reached.writtenAt() != null) {
            String at = Danish.moment(reached.writtenAt());
            span(
                    "hint",
                    reached.reminders() == 0
                            ? filled("runde.spurgt", at)
                            : filled("runde.rykket.sidst", at, reached.reminders()));
        }
    }

    private void span(String kind, String text) {
        html.append(" <span class=\"")
                .append(kind)
                .append("\">")
                .append(escaped(text))
                .append("</span>");
    }

    /** Words without places are looked up once. */
    private String words(String key) {
        return words.computeIfAbsent(key, wanted -> messages.getMessage(wanted, null, Danish.LOCALE));
    }

    /** The same words with the same places are filled in once: many were asked at the same moment. */
    private String filled(String key, Object... places) {
        return words.computeIfAbsent(
                key + " " + List.of(places), wanted -> messages.getMessage(key, places, Danish.LOCALE));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, UTF_8);
    }
}
