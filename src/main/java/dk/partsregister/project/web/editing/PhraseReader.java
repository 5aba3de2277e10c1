package dk.partsregister.project.web.editing;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Funding;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheet.Settlement;
import dk.partsregister.shared.DatePhrase;
import dk.partsregister.shared.Kroner;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads dates, amounts and names. Words that stood on the sheet before mean what they meant there. */
final class PhraseReader {

    /** A day, a month or a year in figures: whoever writes so means a date, and one that can be found in a calendar. */
    private static final Pattern MEANT_AS_DATE = Pattern.compile(
            "(?iu).*(?:\\d{1,2}[./-] ?(?:\\d{1,2}|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)|\\d{4}).*");

    private record Person(String words, String id) {}

    private final LocalDate day;
    private final List<Problem> problems;
    private final Map<String, DatePhrase> dates = new HashMap<>();
    private final Map<String, Kroner> amounts = new HashMap<>();
    private final Map<String, Funding> fundings = new HashMap<>();
    private final Map<Person, Named> persons = new HashMap<>();
    private final Map<String, Named> organisations = new HashMap<>();
    private final Map<String, Named> bodies = new HashMap<>();

    PhraseReader(@Nullable ProjectSheet base, LocalDate day, List<Problem> problems) {
        this.day = day;
        this.problems = problems;
        if (base != null) {
            remember(base);
        }
    }

    private void remember(ProjectSheet base) {
        ProjectSheet.Dates whole = base.dates();
        Stream.of(whole.approved(), whole.started(), whole.expectedEnd(), whole.originallyExpectedEnd(), whole.ended())
                .forEach(this::remember);
        base.activities().forEach(step -> remember(step.period()));
        base.products().forEach(product -> remember(product.published()));
        base.renewals().forEach(renewal -> remember(renewal.approved()));
        base.decisions().forEach(decision -> {
            remember(decision.decided());
            bodies.putIfAbsent(decision.body().words(), decision.body());
        });
        base.budget().forEach(line -> {
            amounts.putIfAbsent(line.amount().typed(), line.amount());
            Funding funding = line.funding();
            String period = funding.periodTyped() == null ? funding.period() : funding.periodTyped();
            fundings.putIfAbsent(period == null ? "" : period, funding);
            remember(line.party());
        });
        base.closing().forEach(item -> {
            Settlement settlement = item.settlement();
            if (settlement != null) {
                Stream.of(settlement.spent(), settlement.leftover())
                        .flatMap(Stream::ofNullable)
                        .forEach(amount -> amounts.putIfAbsent(amount.typed(), amount));
            }
        });
        base.leaders().forEach(leader -> {
            rememberPerson(leader.person());
            remember(leader.organisation());
        });
        base.groups().stream().flatMap(group -> group.seats().stream()).forEach(seat -> {
            rememberPerson(seat.holder());
            remember(seat.organisation());
            remember(seat.party());
        });
    }

    private void remember(@Nullable DatePhrase phrase) {
        if (phrase != null) {
            dates.putIfAbsent(phrase.typed(), phrase);
        }
    }

    private void rememberPerson(@Nullable Named named) {
        if (named != null) {
            persons.putIfAbsent(new Person(named.words(), named.id() == null ? "" : Long.toString(named.id())), named);
        }
    }

    private void remember(@Nullable Named named) {
        if (named != null) {
            organisations.putIfAbsent(named.words(), named);
        }
    }

    @Nullable DatePhrase date(String typed, String path) {
        if (typed.isEmpty()) {
            return null;
        }
        DatePhrase before = dates.get(typed);
        DatePhrase read = before == null ? DatePhrase.read(typed, day) : before;
        if (before == null && read.reading() == DatePhrase.Reading.UNREAD && isMeantAsDate(typed)) {
            problems.add(new Problem(path, "dato", typed));
        }
        return read;
    }

    /** One day, not a longer time. */
    @Nullable LocalDate day(String typed, String path) {
        if (typed.isEmpty()) {
            return null;
        }
        DatePhrase read = DatePhrase.read(typed, day);
        if (read.earliest() == null || !read.earliest().equals(read.latest())) {
            problems.add(new Problem(path, "dag", typed));
            return null;
        }
        return read.earliest();
    }

    static boolean isMeantAsDate(String typed) {
        return MEANT_AS_DATE.matcher(typed).matches();
    }

    Kroner amount(String typed) {
        Kroner before = amounts.get(typed);
        return before == null ? Kroner.read(typed) : before;
    }

    /** The funding that named its period so. */
    @Nullable Funding funding(String period) {
        return fundings.get(period);
    }

    @Nullable Named person(String words, String id) {
        return persons.get(new Person(words, id));
    }

    /** The body of these words; which one it is, is found when the sheet is recorded. */
    Named body(String words) {
        return bodies.getOrDefault(words, Named.of(words));
    }

    @Nullable Named organisation(String words) {
        return organisations.get(words);
    }
}
