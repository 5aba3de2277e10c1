package dk.partsregister.statusround;

import dk.partsregister.mail.Letter;
import dk.partsregister.mail.MailTemplates;
import dk.partsregister.mail.Outbox;
import dk.partsregister.party.Contact;
import dk.partsregister.party.Contacts;
import dk.partsregister.project.ChoiceWords;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.Standing;
import dk.partsregister.shared.Danish;
import dk.partsregister.statusround.StatusRound.Reminders;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds by plan: on working days those who have not answered, and once a month those whose projects are late. */
@Service
@Transactional
class Chasing {

    private static final String BY_PLAN = "efter planen";

    private final StoredRounds rounds;
    private final Boards boards;
    private final Requests requests;
    private final ProjectSheets sheets;
    private final Contacts contacts;
    private final MailTemplates texts;
    private final Outbox outbox;
    private final ChoiceWords choices;
    private final boolean overdue;

    Chasing(
            StoredRounds rounds,
            Boards boards,
            Requests requests,
            ProjectSheets sheets,
            Contacts contacts,
            MailTemplates texts,
            Outbox outbox,
            ChoiceWords choices,
            @Value("${partsregister.reminders.overdue:true}") boolean overdue) {
        this.rounds = rounds;
        this.boards = boards;
        this.requests = requests;
        this.sheets = sheets;
        this.contacts = contacts;
        this.texts = texts;
        this.outbox = outbox;
        this.choices = choices;
        this.overdue = overdue;
    }

    /**
     * What is to be done on a day; asked twice of the same day it is done once.
     *
     * @return how many letters were written
     */
    int chase(LocalDate day) {
        if (!WorkingDays.isOne(day)) {
            return 0;
        }
        Map<StatusRound, List<Board.Leader>> missing = new LinkedHashMap<>();
        for (StatusRound round : rounds.all()) {
            if (round.stage() == StatusRound.Stage.COLLECTING) {
                List<Board.Leader> due = boards.of(round).missing().stream()
                        .filter(leader -> isDue(round, leader, day))
                        .toList();
                if (!due.isEmpty()) {
                    missing.put(round, due);
                }
            }
        }
        int reminded = missing.isEmpty() ? 0 : requests.remind(missing, BY_PLAN, day);
        return reminded + (overdue && isFirstOfMonth(day) ? remindOfLateProjects(day) : 0);
    }

    private static boolean isDue(StatusRound round, Board.Leader leader, LocalDate day) {
        LocalDate later = leader.asked().deadline();
        return isDue(round.plan().reminders(), later == null ? round.deadline() : later, day);
    }

    /** Whether a day is one of those on which somebody with this deadline is reminded. */
    static boolean isDue(Reminders reminders, LocalDate deadline, LocalDate day) {
        Integer before = reminders.before();
        Integer after = reminders.after();
        return (before != null && day.equals(WorkingDays.from(deadline, -before)))
                || (reminders.onTheDay() && day.equals(WorkingDays.onOrAfter(deadline)))
                || (after != null && day.equals(WorkingDays.from(deadline, after)));
    }

    private static boolean isFirstOfMonth(LocalDate day) {
        return day.equals(WorkingDays.onOrAfter(day.withDayOfMonth(1)));
    }

    /** One letter a month to each leader of projects with phases that have passed, or evaluations or accounts that are awaited. */
    private int remindOfLateProjects(LocalDate day) {
        Map<Long, List<String>> late = new TreeMap<>();
        Map<Long, String> names = new LinkedHashMap<>();
        for (RecordedSheet recorded : sheets.asOf(day, null)) {
            String words = words(recorded, day);
            if (words == null) {
                continue;
            }
            for (Leader leader : recorded.sheet().leaders()) {
                Long person = leader.person().id();
                if (person != null) {
                    names.putIfAbsent(person, leader.person().words());
                    List<String> own = late.computeIfAbsent(person, id -> new ArrayList<>());
                    if (!own.contains(words)) {
                        own.add(words);
                    }
                }
            }
        }
        Map<Long, Contact> known = contacts.of(late.keySet());
        MailTemplates.Text text = texts.text(MailTemplates.Kind.OVERDUE);
        List<Letter> letters = new ArrayList<>();
        late.forEach((person, projects) -> {
            String mail = known.getOrDefault(person, Contact.UNKNOWN).mail();
            String name = names.getOrDefault(person, "");
            if (mail != null) {
                MailTemplates.Text filled = text.filled(Map.of("navn", name, "projekter", String.join("\n", projects)));
                letters.add(new Letter(
                        "forsinket-" + person + "-" + YearMonth.from(day),
                        name,
                        mail,
                        filled.subject(),
                        filled.body(),
                        false));
            }
        });
        return outbox.write(letters);
    }

    private @Nullable String words(RecordedSheet recorded, LocalDate day) {
        Standing standing = Standing.of(recorded.sheet(), day);
        String what = Stream.concat(
                        standing.passed().stream().map(passed -> passed.when().typed() + " er passeret"),
                        standing.awaited().stream()
                                .map(kind -> "afventer " + choices.of(kind).toLowerCase(Danish.LOCALE)))
                .distinct()
                .collect(Collectors.joining("; "));
        return what.isEmpty()
                ? null
                : "– " + recorded.number() + ". " + recorded.sheet().title() + ": " + what;
    }
}
