package dk.partsregister.exchange;

import dk.partsregister.project.ProjectSheet.Activity;
import dk.partsregister.project.ProjectSheet.ActivityKind;
import dk.partsregister.project.ProjectSheet.StatusEntry;
import dk.partsregister.shared.DatePhrase;
import dk.partsregister.shared.StructuredText;
import dk.partsregister.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the numbered steps, the dated milestones, and the statements of a status cell apart. */
final class StatusOutlineReader {

    private static final Pattern NUMBERED = Pattern.compile(
            "(?iu)(?:(?<kind>aktivitet|delaktivitet|fase|del|trin) )?(?<number>\\d{1,3})(?:[.:)](?= ?\\p{L})| ?[:–-](?= ))\\s*+(?<title>.++)");

    private static final Pattern ON_THE_SAME_LINE = Pattern.compile(" (\\d{1,3})\\. ?(?=\\p{Lu}\\p{L})");
    private static final Pattern COVERED_ON_THE_SAME_LINE = Pattern.compile(" (?=Ad\\.? ?\\d{1,3})");
    private static final Pattern STATEMENT =
            Pattern.compile("(?iu).*?\\b(?:er|var|blev|bliver|har|afventes|mangler|forventes|gennemføres|pågår)\\b.*+");
    private static final Pattern END_OF_TITLE = Pattern.compile("[\\s.,;:(–-]++$");

    private static final int LONGEST_DAY = 20;

    private final List<String> introduction = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<StatusEntry> statuses = new ArrayList<>();
    private final List<String> statement = new ArrayList<>();
    private final List<String> lines;
    private final List<@Nullable DatePhrase> dates = new ArrayList<>();
    private final boolean isList;
    private final int lastDate;
    private List<Integer> covered = List.of();

    private StatusOutlineReader(List<String> lines) {
        this.lines = lines;
        lines.forEach(line -> dates.add(dateAlone(line)));
        isList = lines.stream().anyMatch(line -> numbered(line, 1).isPresent())
                && lines.stream().anyMatch(line -> numbered(line, 2).isPresent());
        lastDate = lastDate();
    }

    private int lastDate() {
        int last = dates.size() - 1;
        while (last >= 0 && dates.get(last) == null) {
            last--;
        }
        return last;
    }

    static StatusOutline read(String cell) {
        StatusOutlineReader reader = new StatusOutlineReader(linesOf(cell));
        reader.readLines();
        return new StatusOutline(
                StructuredText.of(String.join("\n", reader.introduction)), reader.activities, reader.statuses);
    }

    private static List<String> linesOf(String cell) {
        List<String> lines = new ArrayList<>();
        cell.lines()
                .map(Words::plain)
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.addAll(List.of(broken(line).split("\n", -1))));
        return lines;
    }

    /** Breaks a line before steps that are counted in it: "… aktiviteter: 1. Kortlægning 2. Kurser Ad. 1. Er i gang". */
    private static String broken(String line) {
        String covered = COVERED_ON_THE_SAME_LINE.matcher(line).replaceAll("\n");
        StringBuilder broken = new StringBuilder();
        int copied = 0;
        int next = covered.startsWith("1. ") ? 2 : 1;
        int steps = next - 1;
        Matcher number = ON_THE_SAME_LINE.matcher(covered);
        while (number.find()) {
            boolean day = DatePhrase.find(covered.substring(
                            number.start() + 1, Math.min(covered.length(), number.end() + LONGEST_DAY)))
                    .stream()
                    .anyMatch(date -> date.start() == 0);
            if (Integer.parseInt(number.group(1)) == next && !day) {
                broken.append(covered, copied, number.start()).append('\n');
                copied = number.start() + 1;
                next++;
                steps++;
            }
        }
        broken.append(covered, copied, covered.length());
        return steps >= 2 ? broken.toString() : covered;
    }

    private void readLines() {
        boolean milestones = !isList && dates.stream().filter(Objects::nonNull).count() >= 2;
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at);
            Optional<NumberList> ad = NumberList.coveredAt(line, 0);
            DatePhrase date = milestones ? dates.get(at) : null;
            Optional<Activity> step = numbered(line, activities.size() + 1);
            if (ad.isPresent()) {
                endStatement();
                covered = ad.get().numbers();
                statement.add(line.substring(ad.get().end()).strip());
                at++;
            } else if (date != null) {
                at = readMilestones(date, at + 1);
            } else if (isList && step.isPresent()) {
                at = readStep(step.get(), at + 1);
            } else {
                readStatement(line);
                at++;
            }
        }
        endStatement();
    }

    private void readStatement(String line) {
        if (!covered.isEmpty() && !isBullet(line)) {
            endStatement();
        }
        statement.add(line);
    }

    private static boolean isBullet(String line) {
        return "•·▪*–-".indexOf(line.charAt(0)) >= 0 || line.startsWith("o ");
    }

    private void endStatement() {
        String text = String.join("\n", statement).strip();
        if (!text.isEmpty()) {
            statuses.add(new StatusEntry(covered, null, StructuredText.of(text)));
        }
        statement.clear();
        covered = List.of();
    }

    /** What stands before the first step leads into the steps. */
    private void endIntroduction() {
        if (activities.isEmpty() && statuses.isEmpty()) {
            introduction.addAll(statement);
            statement.clear();
        } else {
            endStatement();
        }
    }

    // --- steps with numbers

    private static Optional<Activity> numbered(String line, int number) {
        Matcher matcher = NUMBERED.matcher(line);
        if (!matcher.matches() || Integer.parseInt(matcher.group("number")) != number) {
            return Optional.empty();
        }
        boolean ordinal = Character.isLowerCase(matcher.group("title").charAt(0)) && matcher.group("kind") == null;
        return ordinal
                ? Optional.empty()
                : Optional.of(step(number, kindOf(matcher.group("kind")), matcher.group("title")));
    }

    private static ActivityKind kindOf(@Nullable String word) {
        return switch (word == null ? "" : Words.lower(word)) {
            case "fase" -> ActivityKind.PHASE;
            case "del" -> ActivityKind.PART;
            default -> ActivityKind.ACTIVITY;
        };
    }

    /** A period at the end is the step's own; it leaves the title unless the sentence needs it. */
    private static Activity step(int number, ActivityKind kind, String words) {
        String text = withoutEnd(words);
        List<DatePhrase.Found> dates = DatePhrase.find(text);
        if (dates.isEmpty()) {
            return new Activity(number, kind, text, null);
        }
        DatePhrase.Found last = dates.get(dates.size() - 1);
        boolean atTheEnd =
                Words.trimmed(text.substring(last.end()).replace(')', ' ')).isEmpty();
        if (!atTheEnd) {
            return new Activity(number, kind, text, null);
        }
        String before = text.substring(0, last.start()).stripTrailing();
        boolean apart = before.isEmpty()
                || ".,;:(–-".indexOf(before.charAt(before.length() - 1)) >= 0
                || Character.isUpperCase(text.charAt(last.start()));
        String title = withoutEnd(before);
        return new Activity(number, kind, apart && !title.isEmpty() ? title : text, last.phrase());
    }

    private static String withoutEnd(String words) {
        String title = END_OF_TITLE.matcher(words.strip()).replaceFirst("");
        return title.isEmpty() ? words.strip() : title;
    }

    private int readStep(Activity step, int next) {
        endIntroduction();
        Activity activity = step;
        int at = next;
        if (at < lines.size()) {
            DatePhrase date = dates.get(at);
            if (date != null && activity.period() == null) {
                activity = new Activity(activity.number(), activity.kind(), activity.title(), date);
                at++;
            } else if (continuesUntil(at, activity.number() + 1)) {
                activity = step(
                        activity.number(),
                        activity.kind(),
                        lines.get(next - 1).replaceFirst("^\\D*+\\d++[.:)]? ?", "") + " " + lines.get(at));
                at++;
            }
        }
        activities.add(activity);
        return at;
    }

    /** Whether a line stands alone between two steps, and so belongs to the first. */
    private boolean continuesUntil(int at, int number) {
        return at + 1 < lines.size()
                && numbered(lines.get(at), number).isEmpty()
                && NumberList.coveredAt(lines.get(at), 0).isEmpty()
                && numbered(lines.get(at + 1), number).isPresent();
    }

    // --- milestones

    /** The date of a line that is nothing but a date. */
    private static @Nullable DatePhrase dateAlone(String line) {
        if (line.length() > 80) {
            return null;
        }
        String words = Words.trimmed(line);
        List<DatePhrase.Found> dates = DatePhrase.find(words);
        return dates.size() == 1 && dates.get(0).start() == 0 && dates.get(0).end() == words.length()
                ? dates.get(0).phrase()
                : null;
    }

    private int readMilestones(DatePhrase date, int next) {
        endIntroduction();
        int at = next;
        while (at < lines.size()
                && dates.get(at) == null
                && NumberList.coveredAt(lines.get(at), 0).isEmpty()) {
            String line = lines.get(at);
            if (lastDate < next && at > next && STATEMENT.matcher(line).matches()) {
                return at;
            }
            addMilestone(withoutEnd(line), date);
            at++;
        }
        if (at == next) {
            addMilestone(date.typed(), date);
        }
        return at;
    }

    private void addMilestone(String title, DatePhrase date) {
        activities.add(new Activity(activities.size() + 1, ActivityKind.MILESTONE, title, date));
    }
}
