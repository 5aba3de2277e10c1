package dk.partsregister.edition.web;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import dk.partsregister.access.OwnAddress;
import dk.partsregister.edition.Edition;
import dk.partsregister.edition.Editions;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Activity;
import dk.partsregister.shared.DatePhrase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is open to everyone, to be followed: the editions as a feed, and with the deadlines of the newest as a calendar. */
@Controller
class FeedController {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private static final String EDITIONS = "/udgaver";

    private final Editions editions;
    private final OwnAddress own;

    FeedController(Editions editions, OwnAddress own) {
        this.editions = editions;
        this.own = own;
    }

    @GetMapping("/udgaver.atom")
    ResponseEntity<String> feed() throws FeedException {
        List<Edition> published = editions.published();
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setUri(id(EDITIONS));
        feed.setTitle("Partsregister: udgaver");
        feed.setLanguage("da");
        SyndLinkImpl self = new SyndLinkImpl();
        self.setRel("self");
        self.setHref(own.link("/udgaver.atom"));
        SyndLinkImpl page = new SyndLinkImpl();
        page.setRel("alternate");
        page.setHref(own.link(EDITIONS));
        feed.setLinks(List.of(self, page));
        feed.setPublishedDate(Date.from(published.stream()
                .map(FeedController::openedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)));
        feed.setEntries(published.stream().map(this::entry).toList());
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.noCache())
                .body(new SyndFeedOutput().outputString(feed));
    }

    private SyndEntry entry(Edition edition) {
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri(id(path(edition)));
        entry.setLink(own.link(path(edition)));
        entry.setTitle("Udgave " + edition.number() + ": " + edition.title());
        entry.setPublishedDate(Date.from(edition.frozenAt()));
        entry.setUpdatedDate(Date.from(openedAt(edition)));
        SyndPersonImpl issuer = new SyndPersonImpl();
        issuer.setName(edition.issuer());
        entry.setAuthors(List.of(issuer));
        SyndContentImpl summary = new SyndContentImpl();
        summary.setType("text");
        String about = edition.projects() == 1 ? "1 projekt." : edition.projects() + " projekter.";
        String corrected = edition.replaces() == null ? "" : " Retter udgave " + edition.replaces() + ".";
        summary.setValue(about + corrected + (edition.note() == null ? "" : " " + edition.note()));
        entry.setDescription(summary);
        return entry;
    }

    /** The editions by the day they describe, and the deadlines that the newest of them shows. */
    @GetMapping("/udgaver.ics")
    ResponseEntity<String> calendar() {
        List<Edition> published = editions.published();
        String host = own.host().orElse("partsregister");
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Partsregister//Udgaver//DA");
        calendar.addName("Partsregister");
        for (Edition edition : published) {
            calendar.addEvent(event(
                    "udgave-" + edition.number() + "@" + host,
                    edition,
                    edition.asOf(),
                    "Udgave " + edition.number() + ": " + edition.title(),
                    path(edition)));
        }
        published.stream()
                .filter(edition -> edition.replacedBy() == null)
                .findFirst()
                .ifPresent(edition -> addDeadlines(calendar, edition, host));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache())
                .body(Biweekly.write(calendar).go());
    }

    private void addDeadlines(ICalendar calendar, Edition edition, String host) {
        String address = path(edition) + "#projekt-";
        for (Map.Entry<Integer, ProjectSheet> shown :
                editions.openSheets(edition).entrySet()) {
            ProjectSheet sheet = shown.getValue();
            String project = address + shown.getKey();
            String id = "projekt-" + shown.getKey();
            LocalDate end = last(sheet.dates().expectedEnd());
            if (end != null && end.isAfter(edition.asOf())) {
                calendar.addEvent(
                        event(id + "-slut@" + host, edition, end, "Forventes afsluttet: " + sheet.title(), project));
            }
            for (Activity step : sheet.activities()) {
                LocalDate due = last(step.period());
                if (due != null && due.isAfter(edition.asOf())) {
                    calendar.addEvent(event(
                            id + "-" + step.number() + "@" + host,
                            edition,
                            due,
                            sheet.title() + ": " + step.title(),
                            project));
                }
            }
        }
    }

    private VEvent event(String uid, Edition edition, LocalDate day, String summary, String path) {
        VEvent event = new VEvent();
        event.setUid(uid);
        event.setDateTimeStamp(Date.from(openedAt(edition)));
        // a whole day, which is written without a clock
        event.setDateStart(
                Date.from(day.atStartOfDay(ZoneOffset.systemDefault()).toInstant()), false);
        event.setSummary(summary);
        if (!own.isMissing()) {
            event.setUrl(own.link(path)); // a calendar program knows nothing that a path could lead on from
        }
        return event;
    }

    private static String path(Edition edition) {
        return EDITIONS + "/" + edition.number();
    }

    /** What a reader of feeds knows something again by: its address, or where that is not known, a name that is nobody's. */
    private String id(String path) {
        return own.isMissing() ? "tag:partsregister.invalid,2008:" + path : own.link(path);
    }

    private static Instant openedAt(Edition edition) {
        return edition.publication() == null
                ? edition.frozenAt()
                : edition.publication().at();
    }

    private static @Nullable LocalDate last(@Nullable DatePhrase phrase) {
        return phrase == null ? null : phrase.latest();
    }
}
