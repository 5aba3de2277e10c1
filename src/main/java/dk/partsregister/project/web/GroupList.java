package dk.partsregister.project.web;

import dk.partsregister.governance.BodyKind;
import dk.partsregister.governance.SeatStatus;
import dk.partsregister.governance.StandingBody;
import dk.partsregister.project.ChoiceWords;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.Paged;
import dk.partsregister.tables.Table;
import dk.partsregister.tables.Value;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The groups of a day.
 *
 * @param standing bodies of programmes and of the whole register
 * @param ofProjects groups around single projects, by their kind
 */
record GroupList(List<Standing> standing, SortedMap<BodyKind, List<Group>> ofProjects) {

    /** On one page. */
    private static final int GROUPS = 300;

    static GroupList of(List<StandingBody> bodies, List<RecordedSheet> projects) {
        Map<String, List<RecordedSheet>> byProgramme = projects.stream()
                .filter(project -> project.sheet().programme() != null)
                .collect(Collectors.groupingBy(
                        project -> Danish.fold(String.valueOf(project.sheet().programme()))));
        return new GroupList(
                bodies.stream()
                        .map(body -> new Standing(
                                body,
                                body.programme() == null
                                        ? projects
                                        : byProgramme.getOrDefault(Danish.fold(body.name()), List.of())))
                        .toList(),
                projects.stream()
                        .flatMap(project -> project.sheet().groups().stream().map(group -> new Group(project, group)))
                        .collect(Collectors.groupingBy(
                                group -> group.group().kind(), TreeMap::new, Collectors.toList())));
    }

    /** How many groups there are. */
    public int groups() {
        return standing.size() + groupsOfProjects().mapToInt(group -> 1).sum();
    }

    /** How many seats wait for somebody. */
    public long vacant() {
        return standing.stream().mapToLong(entry -> entry.body().vacant()).sum()
                + groupsOfProjects().mapToLong(Group::vacant).sum();
    }

    /** Every seat a line: those of bodies first, then those around projects. */
    Table table(ChoiceWords choices) {
        return new Table(
                "Udvalg",
                List.of(
                        new Table.Head("Udvalg", 30),
                        new Table.Head("Projekt", 34),
                        new Table.Head("Plads", 16),
                        new Table.Head("Navn", 28),
                        new Table.Head("Organisation", 24),
                        new Table.Head("Navn ventes", 20)),
                () -> Stream.concat(
                        standing.stream()
                                .flatMap(entry -> entry.body().places().stream()
                                        .map(place -> List.of(
                                                Value.words(entry.body().name()),
                                                Value.EMPTY,
                                                Value.words(choices.of(place.status())),
                                                Value.words(
                                                        place.holder() == null
                                                                ? null
                                                                : place.holder().name()),
                                                Value.words(
                                                        place.organisation() == null
                                                                ? null
                                                                : place.organisation()
                                                                        .name()),
                                                Value.words(place.expected())))),
                        groupsOfProjects()
                                .flatMap(entry -> entry.group().seats().stream()
                                        .map(seat -> List.of(
                                                Value.words(entry.group().heading()),
                                                Value.words(
                                                        entry.project().sheet().printedTitle()),
                                                Value.words(choices.of(seat.status())),
                                                Value.words(
                                                        seat.holder() == null
                                                                ? null
                                                                : seat.holder().words()),
                                                Value.words(
                                                        seat.organisation() == null
                                                                ? null
                                                                : seat.organisation()
                                                                        .words()),
                                                Value.words(seat.expected()))))));
    }

    /** The groups around projects on one page, kind after kind. */
    Paged<Group> page(int page) {
        return Paged.of(groupsOfProjects().toList(), page, GROUPS);
    }

    private Stream<Group> groupsOfProjects() {
        return ofProjects.values().stream().flatMap(List::stream);
    }

    /** A body with the projects that say they belong to its programme; one of the whole register follows them all. */
    record Standing(StandingBody body, List<RecordedSheet> projects) {

        /** More are listed on the page of the body only. */
        private static final int MOST = 50;

        /** The first of its projects. */
        public Paged<RecordedSheet> first() {
            return Paged.of(projects, 1, MOST);
        }
    }

    /** A group with the project it belongs to. */
    record Group(RecordedSheet project, ProjectSheet.Group group) {

        /** How many seats wait for somebody. */
        public long vacant() {
            return group.seats().stream()
                    .filter(seat -> seat.holder() == null && seat.status() != SeatStatus.ENDED)
                    .count();
        }
    }
}
