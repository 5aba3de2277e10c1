package dk.partsregister.exchange;

import dk.partsregister.party.KnownOrganisations;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheet.Seat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people and organisations that are named anywhere in an overview. */
final class PrintedNames {

    /** An organisation's words, and the group after the slash that is not a part of its name. */
    private record Organisation(String words, @Nullable String viaGroup) {}

    private PrintedNames() {}

    /** Every spelling of a person's name. */
    static Set<String> persons(List<ReadRow> rows) {
        return rows.stream()
                .map(ReadRow::sheet)
                .flatMap(sheet -> Stream.concat(
                        sheet.leaders().stream().map(Leader::person),
                        seats(sheet).map(Seat::holder).filter(Objects::nonNull)))
                .map(Named::words)
                .collect(Collectors.toSet());
    }

    /** The organisations people act for, each by the name it is known by. */
    static Set<String> organisations(List<ReadRow> rows, KnownOrganisations known) {
        return rows.stream()
                .map(ReadRow::sheet)
                .flatMap(sheet -> Stream.concat(
                        sheet.leaders().stream()
                                .flatMap(leader -> organisation(leader.organisation(), leader.viaGroup())),
                        seats(sheet)
                                .flatMap(seat -> Stream.concat(
                                        organisation(seat.organisation(), seat.viaGroup()),
                                        organisation(seat.party(), null)))))
                .map(organisation -> name(organisation, known))
                .collect(Collectors.toSet());
    }

    private static Stream<Organisation> organisation(@Nullable Named named, @Nullable String viaGroup) {
        return named == null ? Stream.empty() : Stream.of(new Organisation(named.words(), viaGroup));
    }

    private static String name(Organisation organisation, KnownOrganisations known) {
        int slash = organisation.words().indexOf('/');
        String words = organisation.words();
        return known.resolve(words)
                .or(() -> organisation.viaGroup() == null || slash < 0
                        ? Optional.empty()
                        : known.resolve(words.substring(0, slash)))
                .orElse(words);
    }

    private static Stream<Seat> seats(ProjectSheet sheet) {
        return sheet.groups().stream().flatMap(group -> group.seats().stream());
    }
}
