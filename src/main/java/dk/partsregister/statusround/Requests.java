package dk.partsregister.statusround;

import dk.partsregister.access.Actor;
import dk.partsregister.mail.Letter;
import dk.partsregister.mail.MailTemplates;
import dk.partsregister.mail.Outbox;
import dk.partsregister.party.Contact;
import dk.partsregister.party.Contacts;
import dk.partsregister.party.PartyProfiles;
import dk.partsregister.party.PersonProfile;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.Missing;
import dk.partsregister.shared.Refused;
import dk.partsregister.statusround.RoundLetters.Wanted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done about those who are asked in a round: letters, telephone, more time, somebody else. */
@Service
@Transactional
public class Requests {

    private final RoundRights rounds;
    private final Boards boards;
    private final RoundLinks links;
    private final RoundLetters letters;
    private final RoundLog log;
    private final Outbox outbox;
    private final Contacts contacts;
    private final PartyProfiles parties;
    private final JdbcClient database;

    Requests(
            RoundRights rounds,
            Boards boards,
            RoundLinks links,
            RoundLetters letters,
            RoundLog log,
            Outbox outbox,
            Contacts contacts,
            PartyProfiles parties,
            JdbcClient database) {
        this.rounds = rounds;
        this.boards = boards;
        this.links = links;
        this.letters = letters;
        this.log = log;
        this.outbox = outbox;
        this.contacts = contacts;
        this.parties = parties;
        this.database = database;
    }

    /**
     * What somebody is to be asked.
     *
     * @param written whether that letter has been written
     */
    public record Preview(Board.Leader leader, Letter letter, boolean written) {

        /** Whether it can be sent, and has not been. */
        public boolean isToBeSent() {
            return !written && !letter.toAddress().isEmpty();
        }
    }

    /** The letters of a round as they would be sent, in the order of names. */
    @Transactional(readOnly = true)
    public List<Preview> preview(Board board) {
        MailTemplates.Text text = letters.text(MailTemplates.Kind.ROUND_REQUEST);
        List<Board.Leader> leaders = board.leaders();
        Set<String> written = outbox.written(leaders.stream().map(Requests::key).toList());
        return leaders.stream()
                .map(leader -> {
                    String key = key(leader);
                    Wanted wanted = new Wanted(board.round(), leader.asked(), leader.projects(), null);
                    return new Preview(leader, letters.asking(text, key, List.of(wanted)), written.contains(key));
                })
                .toList();
    }

    /** Another one when there is more to ask about. */
    private static String key(Board.Leader leader) {
        List<Integer> numbers = leader.projects().stream().map(Line::number).toList();
        return "runde-" + leader.request() + "-" + Integer.toHexString(numbers.hashCode());
    }

    /** Asks all who have not been asked and can be written to; returns how many letters were written. */
    public int send(long id, Actor actor) {
        StatusRound round = open(id, actor);
        MailTemplates.Text text = letters.text(MailTemplates.Kind.ROUND_REQUEST);
        List<Board.Leader> leaders = preview(boards.of(round)).stream()
                .filter(Preview::isToBeSent)
                .map(Preview::leader)
                .toList();
        database.sql("update status_round set sent_at = coalesce(sent_at, clock_timestamp()) where id = :id")
                .param("id", id)
                .update();
        Map<Long, String> secrets =
                links.make(leaders.stream().map(Board.Leader::request).toList(), round.deadline());
        outbox.write(leaders.stream()
                .map(leader -> letters.asking(
                        text,
                        key(leader),
                        List.of(new Wanted(
                                round,
                                leader.asked(),
                                leader.projects(),
                                letters.link(secrets.get(leader.request()))))))
                .toList());
        log.note(leaders.stream()
                .map(leader -> new RoundLog.Entry(
                        id,
                        leader.request(),
                        null,
                        RoundEvent.Kind.ASKED,
                        actor.name(),
                        leader.asked().reached().contact().mail(),
                        key(leader)))
                .toList());
        return leaders.size();
    }

    /**
     * Reminds those who have not answered, each once a day at most; whoever is missing in several rounds gets one letter.
     *
     * @param missing those of each round
     * @return how many letters were written
     */
    int remind(Map<StatusRound, List<Board.Leader>> missing, String by, LocalDate day) {
        MailTemplates.Text text = letters.text(MailTemplates.Kind.ROUND_REMINDER);
        Map<Long, List<Wanted>> wanted = new TreeMap<>();
        missing.forEach((round, leaders) -> {
            List<Board.Leader> reachable = leaders.stream()
                    .filter(leader -> leader.asked().reached().contact().mail() != null)
                    .toList();
            Map<Long, String> secrets =
                    links.make(reachable.stream().map(Board.Leader::request).toList(), round.deadline());
            reachable.forEach(leader -> wanted.computeIfAbsent(leader.asked().person(), person -> new ArrayList<>())
                    .add(new Wanted(
                            round, leader.asked(), leader.open(), letters.link(secrets.get(leader.request())))));
        });
        Map<String, List<Wanted>> byKey = new LinkedHashMap<>();
        wanted.forEach((person, ofPerson) -> byKey.put("rykker-" + person + "-" + day, ofPerson));
        byKey.keySet().removeAll(outbox.written(byKey.keySet()));
        outbox.write(byKey.entrySet().stream()
                .map(one -> letters.asking(text, one.getKey(), one.getValue()))
                .toList());
        log.note(byKey.entrySet().stream()
                .flatMap(one -> one.getValue().stream()
                        .map(of -> new RoundLog.Entry(
                                of.round().id(),
                                of.leader().request(),
                                null,
                                RoundEvent.Kind.REMINDED,
                                by,
                                of.leader().reached().contact().mail(),
                                one.getKey())))
                .toList());
        return byKey.size();
    }

    /** Reminds one who has not answered, or all; nobody twice a day. */
    public int remind(long id, @Nullable Long request, Actor actor) {
        StatusRound round = open(id, actor);
        if (round.sentAt() == null) {
            throw new RoundRefused("ikke.sendt");
        }
        Board board = boards.of(round);
        Missing.unless(request == null || board.leader(request).isPresent());
        List<Board.Leader> missing = board.missing().stream()
                .filter(leader -> request == null || leader.request() == request)
                .toList();
        return remind(Map.of(round, missing), actor.name(), LocalDate.now(Danish.ZONE));
    }

    /** A new link to be handed over otherwise than by mail; those from before are taken back. */
    public String link(long id, long request, Actor actor) {
        StatusRound round = rounds.hold(id, actor);
        held(round, request);
        links.takeBack(request);
        log.note(RoundLog.Entry.of(id, request, RoundEvent.Kind.LINK_MADE, actor.name(), null));
        return RoundLetters.ANSWER
                + links.make(List.of(request), round.deadline()).get(request);
    }

    /** That somebody has spoken with a leader. */
    public void spoken(long id, long request, String words, Actor actor) {
        held(rounds.hold(id, actor), request);
        database.sql("update round_request set spoken_at = clock_timestamp(), spoken_by = :by where id = :id")
                .param("by", actor.name())
                .param("id", request)
                .update();
        log.note(RoundLog.Entry.of(
                id, request, RoundEvent.Kind.SPOKEN, actor.name(), words.isBlank() ? null : words.strip()));
    }

    /** Gives a leader more time than others have. */
    public void extend(long id, long request, LocalDate deadline, Actor actor) {
        StatusRound round = open(id, actor);
        held(round, request);
        if (!deadline.isAfter(round.deadline()) || deadline.isBefore(LocalDate.now(Danish.ZONE))) {
            throw new RoundRefused("frist");
        }
        database.sql("update round_request set deadline = :deadline where id = :id")
                .param("deadline", deadline)
                .param("id", request)
                .update();
        log.note(RoundLog.Entry.of(id, request, RoundEvent.Kind.EXTENDED, actor.name(), Danish.day(deadline)));
    }

    /** What is typed of where a leader is reached; it is kept with the person. */
    public void contact(long id, long request, Contact contact, Actor actor) {
        Board.Leader leader = held(rounds.hold(id, actor), request);
        try {
            contacts.set(leader.asked().person(), contact, actor.name());
        } catch (Refused refused) {
            throw new RoundRefused(refused.code());
        }
    }

    /**
     * Those who may take over from a leader who has left: first those who lead the same projects, then colleagues.
     */
    @Transactional(readOnly = true)
    public List<PersonProfile.Colleague> successors(Board board, Board.Leader leader) {
        Map<Long, PersonProfile.Colleague> found = new LinkedHashMap<>();
        leader.projects()
                .forEach(line -> line.asked()
                        .forEach(one -> found.putIfAbsent(
                                one.person(), new PersonProfile.Colleague(one.person(), one.name()))));
        parties.colleagues(leader.asked().person(), board.round().asOf())
                .forEach(one -> found.putIfAbsent(one.id(), one));
        found.remove(leader.asked().person());
        return List.copyOf(found.values());
    }

    /** Asks somebody else about all that a leader who has left was asked; what the leader has sent goes along. */
    public long handOver(long id, long request, long person, Actor actor) {
        StatusRound round = open(id, actor);
        Board board = boards.of(round);
        Board.Leader leader = board.leader(request).orElseThrow(Missing::new);
        PersonProfile.Colleague successor = successors(board, leader).stream()
                .filter(one -> one.id() == person)
                .findFirst()
                .orElseThrow(() -> new RoundRefused("efterfoelger"));
        long other = database.sql("""
                        insert into round_request (round_id, person_id, name) values (:round, :person, :name)
                        on conflict (round_id, person_id) do update set handed_to = null
                        returning id
                        """)
                .param("round", id)
                .param("person", person)
                .param("name", successor.name())
                .query(Long.class)
                .single();
        database.sql("""
                        insert into round_task (request_id, project_id, activities, side)
                        select :other, project_id, activities, side from round_task where request_id = :request
                        on conflict (request_id, project_id) do update set activities =
                            case when cardinality(round_task.activities) = 0 or cardinality(excluded.activities) = 0 then '{}'
                                 else array(select distinct unnest(round_task.activities || excluded.activities) order by 1) end
                        """).param("other", other).param("request", request).update();
        database.sql("""
                        update round_answer a set request_id = :other
                        where request_id = :request and state <> 'DRAFT' and not exists (
                            select from round_answer theirs
                            where theirs.request_id = :other and theirs.project_id = a.project_id)
                        """).param("other", other).param("request", request).update();
        database.sql("update round_request set handed_to = :other where id = :request")
                .param("other", other)
                .param("request", request)
                .update();
        links.takeBack(request);
        log.note(RoundLog.Entry.of(id, request, RoundEvent.Kind.HANDED_OVER, actor.name(), successor.name()));
        return other;
    }

    /** What has happened to a request, the latest first. */
    @Transactional(readOnly = true)
    public List<RoundEvent> record(long round, long request, Actor actor) {
        return log.of(rounds.find(round, actor).id(), request);
    }

    private Board.Leader held(StatusRound round, long request) {
        return boards.of(round).leader(request).orElseThrow(Missing::new);
    }

    private StatusRound open(long id, Actor actor) {
        StatusRound round = rounds.hold(id, actor);
        if (!round.isOpen()) {
            throw new RoundRefused("afsluttet");
        }
        return round;
    }
}
