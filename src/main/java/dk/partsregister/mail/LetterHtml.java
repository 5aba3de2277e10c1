package dk.partsregister.mail;

import dk.partsregister.shared.StructuredText;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** The text of a letter as HTML: paragraphs, and addresses that can be followed. */
final class LetterHtml {

    private static final String UTF_8 = "UTF-8";

    private LetterHtml() {}

    static String of(String body) {
        StringBuilder html =
                new StringBuilder("<!DOCTYPE html><html lang=\"da\"><head><meta charset=\"utf-8\"></head><body>");
        for (String paragraph : body.strip().split("\\R\\s*\\R", -1)) {
            html.append("<p>");
            List<String> lines = paragraph.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                html.append(i == 0 ? "" : "<br>");
                StructuredText.spans(lines.get(i)).forEach(span -> append(html, span));
            }
            html.append("</p>");
        }
        return html.append("</body></html>").toString();
    }

    private static void append(StringBuilder html, StructuredText.Span span) {
        String text = HtmlUtils.htmlEscape(span.text(), UTF_8);
        if (span.href() == null) {
            html.append(text);
        } else {
            html.append("<a href=\"")
                    .append(HtmlUtils.htmlEscape(span.href(), UTF_8))
                    .append("\">")
                    .append(text)
                    .append("</a>");
        }
    }
}
