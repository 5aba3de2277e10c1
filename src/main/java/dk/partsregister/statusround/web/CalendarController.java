package dk.partsregister.statusround.web;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dk.partsregister.access.Actor;
import dk.partsregister.access.OwnAddress;
import dk.partsregister.statusround.Answers;
import dk.partsregister.statusround.Calendars;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deadlines and meetings as a calendar: a person's own to subscribe to, or that of one round to be taken in. */
@Controller
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Calendars calendars;
    private final Answers answers;
    private final OwnAddress own;

    CalendarController(Calendars calendars, Answers answers, OwnAddress own) {
        this.calendars = calendars;
        this.answers = answers;
        this.own = own;
    }

    /** The secret address is told once. */
    @PostMapping(AnswerController.OWN + "/kalender")
    String address(@AuthenticationPrincipal Actor actor, RedirectAttributes told) {
        Long person = actor.person();
        if (person == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        told.addFlashAttribute("calendar", own.link("/kalender/" + calendars.newAddress(person) + ".ics"));
        return "redirect:" + AnswerController.OWN;
    }

    @GetMapping("/kalender/{secret:[A-Za-z0-9_-]{1,200}}.ics")
    ResponseEntity<String> ofPerson(@PathVariable String secret) {
        return answer(calendars.person(secret).map(calendars::ofPerson));
    }

    @GetMapping(AnswerController.LINK + "/frist.ics")
    ResponseEntity<String> ofRound(@PathVariable String link) {
        return answer(answers.ofLink(link).map(calendars::ofRequest));
    }

    private ResponseEntity<String> answer(Optional<List<Calendars.Entry>> entries) {
        if (entries.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Partsregister//Statusrunder//DA");
        calendar.addName("Partsregister: statusrunder");
        String host = own.host().orElse("partsregister");
        for (Calendars.Entry entry : entries.get()) {
            calendar.addEvent(
                    event("runde-" + entry.round() + "-frist@" + host, entry, entry.deadline(), "Frist for status: "));
            LocalDate meeting = entry.meeting();
            if (meeting != null) {
                calendar.addEvent(
                        event("runde-" + entry.round() + "-moede@" + host, entry, meeting, "Møde om status: "));
            }
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(Biweekly.write(calendar).go());
    }

    private static VEvent event(String uid, Calendars.Entry entry, LocalDate day, String what) {
        VEvent event = new VEvent();
        event.setUid(uid);
        event.setDateTimeStamp(Date.from(entry.since()));
        // a whole day, which is written without a clock
        event.setDateStart(
                Date.from(day.atStartOfDay(ZoneOffset.systemDefault()).toInstant()), false);
        event.setSummary(what + entry.name());
        return event;
    }
}
