package dk.partsregister.project;

import dk.partsregister.project.StoredProjectSheets.NewSheet;
import dk.partsregister.project.StoredProjectSheets.OfProject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records the projects that name somebody anew, from a day on, when what is known of that somebody has changed. */
@Component
class SheetRewriting {

    private final StoredProjectSheets sheets;
    private final ProjectRegister register;

    SheetRewriting(StoredProjectSheets sheets, ProjectRegister register) {
        this.sheets = sheets;
        this.register = register;
    }

    /**
     * Records each sheet that names a person or an organisation and is in force on the day or later, changed.
     *
     * @return how many projects were changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int of(long named, LocalDate from, String by, String cause, UnaryOperator<ProjectSheet> change) {
        return record(held(() -> sheets.namingFrom(named, from)), from, by, cause, change);
    }

    /** Records each sheet of these projects that is in force on the day or later, changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    int of(Collection<Integer> projects, LocalDate from, String by, String cause, UnaryOperator<ProjectSheet> change) {
        return record(held(() -> sheets.from(projects, from)), from, by, cause, change);
    }

    /** What is found, of projects that nobody else saves until the end of the transaction: what they save meanwhile would be written over. */
    private List<OfProject> held(Supplier<List<OfProject>> search) {
        Set<Long> held = new HashSet<>();
        while (true) {
            List<OfProject> found = search.get();
            Set<Long> more = found.stream().map(OfProject::project).collect(Collectors.toCollection(TreeSet::new));
            more.removeAll(held);
            if (more.isEmpty()) {
                return found;
            }
            sheets.hold(more);
            held.addAll(more);
        }
    }

    private int record(
            List<OfProject> sheetsOfProjects,
            LocalDate from,
            String by,
            String cause,
            UnaryOperator<ProjectSheet> change) {
        SortedMap<LocalDate, List<OfProject>> byDay = sheetsOfProjects.stream()
                .collect(Collectors.groupingBy(one -> later(one, from), TreeMap::new, Collectors.toList()));
        Set<Integer> projects = new HashSet<>();
        byDay.forEach((day, those) -> {
            Recording recording = register.begin(new Occasion(day, by, cause, null));
            for (OfProject one : those) {
                ProjectSheet changed = change.apply(one.sheet());
                if (!changed.equals(one.sheet())) {
                    recording.record(one.number(), changed);
                    projects.add(one.number());
                }
            }
            recording.finish();
        });
        return projects.size();
    }

    /**
     * Appends a sheet for each of those that are found whose words are changed, where what the words stand for is the same.
     *
     * @return how many projects were changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int words(
            Supplier<List<OfProject>> those,
            LocalDate from,
            String by,
            String cause,
            UnaryOperator<ProjectSheet> change) {
        List<NewSheet> changed = new ArrayList<>();
        for (OfProject one : held(those)) {
            ProjectSheet sheet = change.apply(one.sheet());
            if (!sheet.equals(one.sheet())) {
                changed.add(new NewSheet(one.project(), new Occasion(later(one, from), by, cause, null), sheet));
            }
        }
        sheets.append(changed);
        return (int) changed.stream().map(NewSheet::project).distinct().count();
    }

    private static LocalDate later(OfProject sheet, LocalDate from) {
        return sheet.effectiveOn().isBefore(from) ? from : sheet.effectiveOn();
    }
}
