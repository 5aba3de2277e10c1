package dk.partsregister.frame;

import dk.partsregister.agreement.FrameBook;
import dk.partsregister.agreement.FrameBook.Period;
import dk.partsregister.agreement.FrameBook.Pot;
import dk.partsregister.agreement.FrameDesk;
import dk.partsregister.governance.BodyDesk;
import dk.partsregister.governance.StandingBodies;
import dk.partsregister.governance.StandingBody;
import dk.partsregister.project.PeriodChange;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an agreement period from the last: with its clauses, pots and bodies, and a decision on each project that is not over. */
@Service
public class NewPeriod {

    private static final String EXPECTED = "kendes endnu ikke";

    private final FrameBook frame;
    private final FrameDesk desk;
    private final StandingBodies bodies;
    private final BodyDesk bodyDesk;
    private final PeriodChange projects;

    NewPeriod(FrameBook frame, FrameDesk desk, StandingBodies bodies, BodyDesk bodyDesk, PeriodChange projects) {
        this.frame = frame;
        this.desk = desk;
        this.bodies = bodies;
        this.bodyDesk = bodyDesk;
        this.projects = projects;
    }

    /** What becomes of a project. */
    public enum Fate {
        /** It goes on with the money it has. */
        GOES_ON,
        /** It is agreed in the new period as well. */
        AGREED_AGAIN,
        STOPS
    }

    /**
     * What a new period can be opened from.
     *
     * @param last the period before
     * @param pots those of the last that are in use
     * @param bodies of programmes, on the first day
     * @param projects that are not over then
     */
    public record Start(
            Period last, LocalDate from, List<Pot> pots, List<StandingBody> bodies, List<RecordedSheet> projects) {}

    /**
     * What is to be opened.
     *
     * @param code e.g. {@code "OK-08"}
     * @param pots ids of those of the last period that the new one has, too
     * @param bodies ids of those that are set up anew
     * @param fates by register number; a project that is not named goes on
     * @param lock whether the last period is locked
     */
    public record Order(
            String code,
            LocalDate from,
            @Nullable LocalDate to,
            Set<Long> pots,
            Set<Long> bodies,
            Map<Integer, Fate> fates,
            boolean lock) {}

    /** What can be opened; nothing while there is no period at all. */
    @Transactional(readOnly = true)
    public Optional<Start> start(@Nullable LocalDate wanted) {
        return frame.periods().stream().findFirst().map(last -> {
            LocalDate from = wanted == null
                    ? last.to() == null ? last.from().plusYears(3) : last.to().plusDays(1)
                    : wanted;
            return new Start(
                    last,
                    from,
                    frame.pots().stream()
                            .filter(pot ->
                                    pot.active() && last.code().equals(pot.key().period()))
                            .toList(),
                    bodies.on(from.minusDays(1)).stream()
                            .filter(body -> body.programme() != null)
                            .toList(),
                    projects.open(last.code(), from));
        });
    }

    /**
     * Opens the period, all of it or nothing.
     *
     * @throws Refused when nothing was changed
     */
    @Transactional
    public void open(Order order, String by) {
        Start start = start(order.from()).orElseThrow();
        long id = desk.openPeriod(order.code(), order.from(), order.to(), by);
        desk.copy(
                start.last().id(),
                id,
                start.pots().stream()
                        .map(Pot::id)
                        .filter(order.pots()::contains)
                        .toList(),
                by);
        bodyDesk.renew(
                start.bodies().stream()
                        .map(StandingBody::id)
                        .filter(order.bodies()::contains)
                        .toList(),
                order.from(),
                EXPECTED,
                by);
        projects.agreeAgain(those(start, order, Fate.AGREED_AGAIN), order.code(), order.from(), by);
        projects.stop(those(start, order, Fate.STOPS), start.last().code(), order.from(), by);
        if (order.lock()) {
            desk.lock(start.last().id(), true, by);
        }
    }

    private static Set<Integer> those(Start start, Order order, Fate fate) {
        return start.projects().stream()
                .map(RecordedSheet::number)
                .filter(number -> order.fates().get(number) == fate)
                .collect(Collectors.toSet());
    }
}
