package dk.partsregister.statusround.web;

import dk.partsregister.shared.Danish;
import dk.partsregister.statusround.Candidate.Choice;
import dk.partsregister.statusround.RoundPlan;
import dk.partsregister.statusround.StatusRound;
import dk.partsregister.statusround.StatusRound.Reminders;
import dk.partsregister.statusround.StatusRound.Silent;
import dk.partsregister.statusround.StatusRound.Whom;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types who opens a round.
 *
 * @param key of the form, so that sending it twice with the same content opens one round
 * @param pr the day the statuses are to describe
 * @param noegler whether the other side must confirm
 * @param foer working days before the deadline, for the first reminder
 * @param efter working days after it, for the last one
 * @param valg what is wanted of projects, by register number
 */
record RoundForm(
        UUID key,
        String navn,
        String skabelon,
        String pr,
        String frist,
        String moede,
        String hvem,
        boolean noegler,
        String tavse,
        String foer,
        boolean dagen,
        String efter,
        Map<Integer, Choice> valg) {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_DAYS = 30;
    private static final String NUMBER = "[1-9]\\d{0,8}";

    /** A form for a round that has nothing to go by: of today, with two weeks to answer. */
    static RoundForm empty(long template, LocalDate today) {
        return new RoundForm(
                UUID.randomUUID(),
                "",
                String.valueOf(template),
                today.toString(),
                today.plusWeeks(2).toString(),
                "",
                Whom.BOTH.name(),
                false,
                Silent.LAST_TEXT.name(),
                "2",
                true,
                "1",
                Map.of());
    }

    /** A form for the round after another: the same, a quarter later or from today on. */
    static RoundForm after(StatusRound before, LocalDate today) {
        RoundPlan plan = before.plan();
        LocalDate asOf = plan.asOf().plusMonths(3);
        long daysToAnswer = Math.max(7, plan.asOf().until(plan.deadline(), ChronoUnit.DAYS));
        LocalDate deadline =
                asOf.plusDays(daysToAnswer).isBefore(today) ? today.plusWeeks(2) : asOf.plusDays(daysToAnswer);
        return new RoundForm(
                UUID.randomUUID(),
                "Efter " + plan.name(),
                String.valueOf(plan.template()),
                asOf.toString(),
                deadline.toString(),
                "",
                plan.whom().name(),
                plan.twoKeys(),
                plan.silent().name(),
                typed(plan.reminders().before()),
                plan.reminders().onTheDay(),
                typed(plan.reminders().after()),
                Map.of());
    }

    private static String typed(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    /** What was sent; what a browser leaves out is empty. */
    static RoundForm of(Map<String, String> sent) {
        return new RoundForm(
                key(sent.getOrDefault("key", "")),
                text(sent, "navn"),
                text(sent, "skabelon"),
                text(sent, "pr"),
                text(sent, "frist"),
                text(sent, "moede"),
                text(sent, "hvem"),
                sent.containsKey("noegler"),
                text(sent, "tavse"),
                text(sent, "foer"),
                sent.containsKey("dagen"),
                text(sent, "efter"),
                choices(sent));
    }

    /** The same in a form of its own. */
    RoundForm withNewKey() {
        return new RoundForm(
                UUID.randomUUID(), navn, skabelon, pr, frist, moede, hvem, noegler, tavse, foer, dagen, efter, valg);
    }

    private static UUID key(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException unreadable) {
            return UUID.randomUUID();
        }
    }

    private static String text(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").strip();
    }

    /** Each project that is shown has a field that says so, since a tick that is taken away is not sent. */
    private static Map<Integer, Choice> choices(Map<String, String> sent) {
        Map<Integer, Choice> choices = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            if (name.startsWith("vist.") && name.substring(5).matches(NUMBER)) {
                String number = name.substring(5);
                choices.put(
                        Integer.valueOf(number),
                        new Choice(sent.containsKey("med." + number), text(sent, "hvorfor." + number)));
            }
        });
        return choices;
    }

    Optional<LocalDate> asOf() {
        return day(pr);
    }

    Optional<Long> template() {
        return skabelon.matches("[1-9]\\d{0,17}") ? Optional.of(Long.valueOf(skabelon)) : Optional.empty();
    }

    /** What is in the way, by the field it is about; nothing when it can be opened. */
    Map<String, String> flaws(LocalDate today) {
        Map<String, String> flaws = new LinkedHashMap<>();
        if (navn.isEmpty() || navn.length() > LONGEST_NAME) {
            flaws.put("navn", navn.isEmpty() ? "navn" : "navn.langt");
        }
        if (template().isEmpty()) {
            flaws.put("skabelon", "skabelon");
        }
        if (asOf().isEmpty()) {
            flaws.put("pr", "pr");
        }
        Optional<LocalDate> deadline = day(frist);
        if (deadline.isEmpty()) {
            flaws.put("frist", "frist");
        } else if (deadline.get().isBefore(today)) {
            flaws.put("frist", "frist.passeret");
        }
        if (!moede.isEmpty() && day(moede).isEmpty()) {
            flaws.put("moede", "moede");
        }
        if (noegler && hvem.equals(Whom.RESPONSIBLE.name())) {
            flaws.put("hvem", "noegler");
        }
        for (Map.Entry<String, String> days :
                Map.of("foer", foer, "efter", efter).entrySet()) {
            if (!days.getValue().isEmpty() && days(days.getValue()) == null) {
                flaws.put(days.getKey(), "dage");
            }
        }
        if (valg.values().stream().anyMatch(choice -> choice.words().length() > LONGEST_REASON)) {
            flaws.put("projekter", "hvorfor.langt");
        }
        return flaws;
    }

    /** What the round is to be; only of a form without flaws. */
    RoundPlan plan() {
        return new RoundPlan(
                key,
                navn,
                template().orElseThrow(),
                asOf().orElseThrow(),
                day(frist).orElseThrow(),
                moede.isEmpty() ? null : day(moede).orElseThrow(),
                choice(Whom.values(), hvem, Whom.BOTH),
                noegler,
                choice(Silent.values(), tavse, Silent.LAST_TEXT),
                new Reminders(days(foer), dagen, days(efter)));
    }

    /** The same with days and template that can be looked up, to show which projects it would ask about. */
    Optional<RoundPlan> shown() {
        Optional<LocalDate> asOf = asOf();
        return template().isEmpty() || asOf.isEmpty()
                ? Optional.empty()
                : Optional.of(new RoundPlan(
                        key,
                        navn,
                        template().get(),
                        asOf.get(),
                        asOf.get(),
                        null,
                        Whom.BOTH,
                        false,
                        Silent.LAST_TEXT,
                        new Reminders(null, false, null)));
    }

    /** Whether a project has been ticked, or is to be by the template where nobody has said otherwise. */
    public boolean has(int number, boolean byTemplate) {
        Choice choice = valg.get(number);
        return choice == null ? byTemplate : choice.included();
    }

    /** Why, as typed. */
    public String why(int number) {
        Choice choice = valg.get(number);
        return choice == null ? "" : choice.words();
    }

    private static @Nullable Integer days(String typed) {
        Integer days = typed.matches("\\d{1,2}") ? Integer.valueOf(typed) : null;
        return days == null || days < 1 || days > MOST_DAYS ? null : days;
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> E choice(E[] choices, String name, E otherwise) {
        for (E choice : choices) {
            if (choice.name().equals(name)) {
                return choice;
            }
        }
        return otherwise;
    }

    /** Today by the clocks of Denmark. */
    static LocalDate today() {
        return LocalDate.now(Danish.ZONE);
    }
}
