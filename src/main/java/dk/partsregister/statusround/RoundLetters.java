package dk.partsregister.statusround;

import dk.partsregister.access.OwnAddress;
import dk.partsregister.mail.Letter;
import dk.partsregister.mail.MailTemplates;
import dk.partsregister.mail.MailTemplates.Kind;
import dk.partsregister.shared.Danish;
import dk.partsregister.statusround.Line.Asked;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters of a round, as they are written from the texts of the house. */
@Component
class RoundLetters {

    /** Where a leader answers, after the address of the register. */
    static final String ANSWER = "/svar/";

    private final MailTemplates texts;
    private final OwnAddress own;

    RoundLetters(MailTemplates texts, OwnAddress own) {
        this.texts = texts;
        this.own = own;
    }

    /** Where a leader answers, as it stands in a letter. */
    String link(@Nullable String secret) {
        return own.linkInLetter(ANSWER + secret);
    }

    /**
     * What is wanted of a leader in a round.
     *
     * @param link whole address; absent in a letter that is only looked at
     */
    record Wanted(
            StatusRound round,
            Asked leader,
            List<Line> projects,
            @Nullable String link) {

        LocalDate deadline() {
            LocalDate own = leader.deadline();
            return own == null ? round.deadline() : own;
        }
    }

    MailTemplates.Text text(Kind kind) {
        return texts.text(kind);
    }

    /** A letter that asks, or asks again; of several rounds in one. */
    Letter asking(MailTemplates.Text text, String key, List<Wanted> wanted) {
        Asked leader = wanted.get(0).leader();
        LocalDate first = wanted.stream()
                .map(Wanted::deadline)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return written(
                text,
                key,
                leader,
                Map.of(
                        "navn",
                        leader.name(),
                        "runde",
                        Danish.enumeration(
                                wanted.stream().map(one -> one.round().name()).toList()),
                        "dag",
                        Danish.enumeration(wanted.stream()
                                .map(one -> Danish.day(one.round().asOf()))
                                .distinct()
                                .toList()),
                        "frist",
                        Danish.weekday(first),
                        "projekter",
                        wanted.stream().map(RoundLetters::projects).collect(Collectors.joining("\n")),
                        "link",
                        wanted.stream()
                                .map(one -> Objects.requireNonNullElse(
                                        one.link(), "(her står det personlige link, når brevet sendes)"))
                                .collect(Collectors.joining("\n"))));
    }

    private static String projects(Wanted wanted) {
        return wanted.projects().stream().map(line -> "– " + project(line)).collect(Collectors.joining("\n"));
    }

    static String project(Line line) {
        return line.number() + ". " + line.title();
    }

    Letter written(MailTemplates.Text text, String key, Asked leader, Map<String, String> values) {
        MailTemplates.Text filled = text.filled(values);
        String mail = leader.reached().contact().mail();
        return new Letter(key, leader.name(), mail == null ? "" : mail, filled.subject(), filled.body(), true);
    }
}
