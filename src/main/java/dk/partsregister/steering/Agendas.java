package dk.partsregister.steering;

import dk.partsregister.comparison.ComparedSide;
import dk.partsregister.comparison.Comparison;
import dk.partsregister.comparison.Comparisons;
import dk.partsregister.edition.Edition;
import dk.partsregister.edition.Editions;
import dk.partsregister.edition.Finding;
import dk.partsregister.edition.Freezing;
import dk.partsregister.governance.StandingBodies;
import dk.partsregister.governance.StandingBody;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheet.Decision;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.Standing;
import dk.partsregister.shared.Danish;
import dk.partsregister.steering.Agenda.Pending;
import dk.partsregister.steering.Agenda.Taken;
import dk.partsregister.steering.Agenda.Waiting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays before a body what it follows. */
@Service
@Transactional(readOnly = true)
public class Agendas {

    /** What a body should ask about; the rest is for those who make the overview. */
    private static final Set<Finding.Kind> RED = EnumSet.of(
            Finding.Kind.PASSED,
            Finding.Kind.WITHOUT_STATUS,
            Finding.Kind.NOT_RENEWED,
            Finding.Kind.WITHOUT_MONEY,
            Finding.Kind.UNCLEAR_MONEY,
            Finding.Kind.ONE_SIDE);

    private static final Comparator<Taken> LATEST_FIRST = Comparator.<Taken, LocalDate>comparing(taken ->
                    Optional.ofNullable(taken.decision().decided().latest()).orElse(LocalDate.MIN))
            .reversed();

    private final StandingBodies bodies;
    private final ProjectSheets sheets;
    private final Editions editions;
    private final Freezing freezing;
    private final Comparisons comparisons;

    Agendas(
            StandingBodies bodies,
            ProjectSheets sheets,
            Editions editions,
            Freezing freezing,
            Comparisons comparisons) {
        this.bodies = bodies;
        this.sheets = sheets;
        this.editions = editions;
        this.freezing = freezing;
        this.comparisons = comparisons;
    }

    /** A body that existed on a day. */
    public Optional<StandingBody> body(long id, LocalDate day) {
        return bodies.on(day).stream().filter(body -> body.id() == id).findFirst();
    }

    /** The projects a body follows: those of its programme, or all. */
    public List<RecordedSheet> projects(StandingBody body, LocalDate day) {
        List<RecordedSheet> all = sheets.asOf(day, null);
        if (body.programme() == null) {
            return all;
        }
        Set<String> names =
                Stream.of(body.name(), body.programme()).map(Danish::fold).collect(Collectors.toSet());
        return all.stream()
                .filter(recorded -> recorded.sheet().programme() != null
                        && names.contains(Danish.fold(recorded.sheet().programme())))
                .toList();
    }

    /** What lies before a body on a day. */
    public Agenda agenda(StandingBody body, LocalDate day) {
        List<RecordedSheet> projects = projects(body, day);
        Set<Integer> numbers = projects.stream().map(RecordedSheet::number).collect(Collectors.toSet());
        Edition inForce = editions.inForce(day).orElse(null);
        List<Waiting> waiting = new ArrayList<>();
        List<Pending> pending = new ArrayList<>();
        List<Taken> taken = new ArrayList<>();
        for (RecordedSheet recorded : projects) {
            String title = recorded.sheet().title();
            var awaited = Standing.of(recorded.sheet(), day).awaited();
            if (!awaited.isEmpty()) {
                waiting.add(new Waiting(recorded.number(), title, awaited));
            }
            PendingMatters.of(recorded.sheet())
                    .forEach(matter -> pending.add(new Pending(
                            recorded.number(), title, matter, PendingMatters.isDeferred(recorded.sheet(), matter))));
            recorded.sheet().decisions().stream()
                    .filter(decision -> isOf(body, decision))
                    .forEach(decision -> taken.add(new Taken(recorded.number(), title, decision)));
        }
        taken.sort(LATEST_FIRST);
        return new Agenda(
                body, projects, inForce, changes(inForce, day, numbers), red(day, numbers), waiting, pending, taken);
    }

    private static boolean isOf(StandingBody body, Decision decision) {
        Long id = decision.body().id();
        return id == null ? decision.body().words().equalsIgnoreCase(body.name()) : id == body.id();
    }

    private List<Comparison.ProjectChange> changes(@Nullable Edition inForce, LocalDate day, Set<Integer> projects) {
        if (inForce == null) {
            return List.of();
        }
        ComparedSide before = comparisons.find(String.valueOf(inForce.number())).orElseThrow();
        ComparedSide after = comparisons.find(day.toString()).orElseThrow();
        return comparisons.compare(before, after).changes().stream()
                .filter(change -> projects.contains(change.project()) || change.fate() == Comparison.Fate.GONE)
                .toList();
    }

    private SortedMap<Finding.Kind, List<Finding>> red(LocalDate day, Set<Integer> projects) {
        return freezing.draft(day, ProjectFilter.NONE, null).findings().stream()
                .filter(finding -> RED.contains(finding.kind()) && projects.contains(finding.project()))
                .collect(Collectors.groupingBy(Finding::kind, TreeMap::new, Collectors.toList()));
    }
}
