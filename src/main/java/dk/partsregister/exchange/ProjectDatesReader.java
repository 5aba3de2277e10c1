package dk.partsregister.exchange;

import dk.partsregister.project.ProjectSheet.Activity;
import dk.partsregister.project.ProjectSheet.Dates;
import dk.partsregister.shared.DatePhrase;
import dk.partsregister.shared.Words;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dates of the project as a whole; what is said of a phase or a part is not its own. */
final class ProjectDatesReader {

    private static final Pattern APPROVED = sign("\\b(?:godkendt|bevilget|bevilliget|vedtaget)\\b|\\bgodkendelse:");
    private static final Pattern STARTED = sign(
            "\\b(?:påbegyndt|igangsat|startet|begyndt|sat i gang|kørt siden)\\b|\\b(?:projekt)?(?:start|opstart):");
    private static final Pattern ENDED = sign("\\b(?:afsluttet|færdig|færdiggjort|afviklet)\\b");
    private static final Pattern END_LABEL = sign("\\b(?:slut|afslutning|afsluttet):");
    private static final Pattern EXPECTED_END = sign(
            "\\bforvent\\p{L}*+ (?:\\p{L}++ ){0,3}(?:afsluttet|afslutning|færdig\\p{L}*+|slut)\\b|\\bforventet (?:afslutning|slut)"
                    + "|\\bafslutning(?:en)? forventes\\b"
                    + "|\\bafsluttes\\b|\\bfærdiggøres\\b|\\bløber (?:til|frem til)\\b|\\bafslutning af projektet\\b"
                    + "|\\bprojektets afslutning\\b|\\b(?:skal|vil) være afsluttet\\b|\\bprojektet slutter\\b");

    private static final Pattern ORIGINALLY = Pattern.compile("(?iu)\\boprindelig");
    private static final Pattern OF_A_PART =
            Pattern.compile("(?iu)\\bfaser?(?:n|rne)? \\d|\\d\\.? (?:fase|del)\\b|\\bdel \\d");
    private static final Pattern NOT_OF_THE_PROJECT = Pattern.compile(
            "(?iu)\\b(?:regnskab|evaluering|skitse|projektskitse|projektbeskrivelse|rapport)\\p{L}*+ (?:er )?$");
    private static final Pattern OPEN =
            Pattern.compile("(?iu)\\b(?:nært forestående|umiddelbart forestående|snarlig)\\b");
    private static final Pattern FROM_TO = Pattern.compile("(?iu)(?:fra )?(.{3,40}) (til .{3,40})");
    private static final Pattern APPROVAL_OF_THE_DESCRIPTION = Pattern.compile(
            "(?iu)godkendelse af (?:projekt|projektet|projektbeskrivelse\\p{L}*+)\\b.*+|projektet godkendes.*+");

    private static final int NEAR = 40;
    private static final int LONGEST_SENTENCE = 2_000;

    private @Nullable DatePhrase approved;
    private @Nullable DatePhrase started;
    private @Nullable DatePhrase expectedEnd;
    private @Nullable DatePhrase originallyExpectedEnd;
    private @Nullable DatePhrase ended;
    private @Nullable DatePhrase endLabel;
    private boolean isOver;

    private static Pattern sign(String words) {
        return Pattern.compile(
                words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /**
     * @param sentences on the project as a whole, in order; the first that names a date counts
     */
    static Dates read(List<String> sentences, List<Activity> activities) {
        ProjectDatesReader reader = new ProjectDatesReader();
        for (Activity activity : activities) {
            reader.readActivity(activity);
        }
        for (String sentence : sentences) {
            if (sentence.length() <= LONGEST_SENTENCE) {
                reader.readSentence(sentence);
            }
        }
        return reader.finished();
    }

    private void readActivity(Activity activity) {
        if (approved == null
                && APPROVAL_OF_THE_DESCRIPTION.matcher(activity.title()).matches()) {
            approved = activity.period();
        }
    }

    private void readSentence(String sentence) {
        List<DatePhrase.Found> dates = DatePhrase.find(sentence);
        readFromTo(sentence);
        approved = first(approved, after(APPROVED, sentence, dates, "godkendt"));
        started = first(started, after(STARTED, sentence, dates, ""));
        endLabel = first(endLabel, after(END_LABEL, sentence, dates, ""));
        Matcher expected = EXPECTED_END.matcher(sentence);
        if (expected.find()) {
            readExpectedEnd(sentence, expected, dates);
        } else {
            readEnd(sentence, dates);
        }
    }

    private void readExpectedEnd(String sentence, Matcher sign, List<DatePhrase.Found> dates) {
        if (isOfAPart(sentence, sign.start())) {
            return;
        }
        DatePhrase date = near(sign.end(), sentence, dates);
        if (date == null) {
            Matcher open = OPEN.matcher(sentence);
            date = open.find(sign.end()) && open.start() - sign.end() <= NEAR ? DatePhrase.read(open.group()) : null;
        }
        if (ORIGINALLY.matcher(sentence.substring(0, sign.start())).find()) {
            originallyExpectedEnd = first(originallyExpectedEnd, date);
        } else {
            expectedEnd = first(expectedEnd, date);
        }
    }

    private void readEnd(String sentence, List<DatePhrase.Found> dates) {
        Matcher sign = ENDED.matcher(sentence);
        if (!sign.find() || isOfAPart(sentence, sign.start())) {
            return;
        }
        if (Words.lower(sentence.substring(0, sign.start())).contains("projekt")) {
            isOver = true;
            for (DatePhrase.Found date : dates) {
                if (date.start() >= sign.end()) {
                    ended = first(ended, date.phrase());
                }
            }
        }
    }

    /** "Fra oktober 2006 til 2008" says both, when it is all that is said. */
    private void readFromTo(String sentence) {
        Matcher range = FROM_TO.matcher(Words.trimmed(sentence));
        if (!range.matches()) {
            return;
        }
        DatePhrase from = DatePhrase.read(range.group(1));
        DatePhrase to = DatePhrase.read(range.group(2));
        if (to.reading() != DatePhrase.Reading.DATED) {
            to = DatePhrase.read(range.group(2).substring("til ".length()));
        }
        if (from.reading() == DatePhrase.Reading.DATED && to.reading() == DatePhrase.Reading.DATED) {
            started = first(started, from);
            expectedEnd = first(expectedEnd, to);
        }
    }

    private @Nullable DatePhrase after(
            Pattern signs, String sentence, List<DatePhrase.Found> dates, String notOfOthers) {
        Matcher sign = signs.matcher(sentence);
        while (sign.find()) {
            String before = sentence.substring(0, sign.start());
            boolean ofAnother =
                    !notOfOthers.isEmpty() && NOT_OF_THE_PROJECT.matcher(before).find();
            DatePhrase date = near(sign.end(), sentence, dates);
            if (date != null && !ofAnother && !isOfAPart(sentence, sign.start())) {
                return date;
            }
        }
        return null;
    }

    /** The first date close behind a place, with nothing but small words in between; "løber til" may share its "til". */
    private static @Nullable DatePhrase near(int place, String sentence, List<DatePhrase.Found> dates) {
        for (DatePhrase.Found date : dates) {
            if (date.end() > place) {
                String between = sentence.substring(place, Math.max(place, date.start()));
                return date.start() - place <= NEAR && between.indexOf(',') < 0 ? date.phrase() : null;
            }
        }
        return null;
    }

    private static boolean isOfAPart(String sentence, int place) {
        return OF_A_PART.matcher(sentence.substring(0, place)).find()
                || OF_A_PART
                        .matcher(sentence.substring(place, Math.min(sentence.length(), place + NEAR)))
                        .find();
    }

    private static @Nullable DatePhrase first(@Nullable DatePhrase known, @Nullable DatePhrase next) {
        return known == null ? next : known;
    }

    private Dates finished() {
        DatePhrase end = isOver ? first(ended, endLabel) : ended;
        DatePhrase expected = isOver ? expectedEnd : first(expectedEnd, endLabel);
        return new Dates(approved, started, expected, originallyExpectedEnd, end);
    }
}
