package dk.partsregister.project;

import dk.partsregister.agreement.CategoryPlace;
import dk.partsregister.agreement.FrameDirectory;
import dk.partsregister.governance.BodyOutline;
import dk.partsregister.governance.Governance;
import dk.partsregister.governance.ProgrammeBody;
import dk.partsregister.governance.SeatOutline;
import dk.partsregister.governance.SeatStatus;
import dk.partsregister.party.PartyDirectory;
import dk.partsregister.project.ProjectSheet.BudgetLine;
import dk.partsregister.project.ProjectSheet.CategoryPlacement;
import dk.partsregister.project.ProjectSheet.Decision;
import dk.partsregister.project.ProjectSheet.Group;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheet.Seat;
import dk.partsregister.shared.Danish;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ties the words of a sheet to the records they stand for: persons, organisations, sections, programmes, pots. */
final class SheetResolver {

    private final PartyDirectory parties;
    private final FrameDirectory frame;
    private final Governance governance;

    SheetResolver(PartyDirectory parties, FrameDirectory frame, Governance governance) {
        this.parties = parties;
        this.frame = frame;
        this.governance = governance;
    }

    /** The same sheet with the id of every person and organisation in it; ids that it brings are kept. */
    ProjectSheet resolve(ProjectSheet sheet) {
        return sheet.withParties(
                sheet.leaders().stream().map(this::resolve).toList(),
                sheet.groups().stream()
                        .map(group -> new Group(
                                group.kind(),
                                group.heading(),
                                group.seats().stream().map(this::resolve).toList()))
                        .toList(),
                sheet.budget().stream()
                        .map(line -> new BudgetLine(
                                line.kind(),
                                line.amount(),
                                organisation(line.party(), null),
                                line.label(),
                                line.funding()))
                        .toList(),
                sheet.decisions().stream().map(this::resolve).toList());
    }

    /** A body that is none of the register's own is one of the project's groups, or is known by its name alone. */
    private Decision resolve(Decision decision) {
        Named body = decision.body();
        return body.id() != null
                ? decision
                : new Decision(
                        new Named(
                                body.words(),
                                governance.findStandingBody(body.words()).orElse(null)),
                        decision.matter(),
                        decision.subject(),
                        decision.outcome(),
                        decision.decided(),
                        decision.agreed());
    }

    private Leader resolve(Leader leader) {
        Named person = person(leader.person());
        Named organisation = organisation(leader.organisation(), leader.viaGroup());
        affiliate(person, organisation, leader.viaGroup());
        return new Leader(
                person,
                leader.personTitle(),
                organisation,
                leader.viaGroup(),
                leader.role(),
                leader.activities(),
                leader.scope(),
                leader.heading());
    }

    private Seat resolve(Seat seat) {
        Named holder = seat.holder() == null ? null : person(seat.holder());
        Named organisation = organisation(seat.organisation(), seat.viaGroup());
        if (holder != null) {
            affiliate(holder, organisation, seat.viaGroup());
        }
        return new Seat(
                seat.status(),
                holder,
                seat.personTitle(),
                organisation,
                organisation(seat.party(), null),
                seat.viaGroup(),
                seat.note(),
                seat.expected());
    }

    private void affiliate(Named person, @Nullable Named organisation, @Nullable String viaGroup) {
        if (organisation != null) {
            parties.affiliate(person.recordedId(), organisation.recordedId(), viaGroup);
        }
    }

    private Named person(Named person) {
        return person.id() != null ? person : new Named(person.words(), parties.person(person.words()));
    }

    private @Nullable Named organisation(@Nullable Named organisation, @Nullable String viaGroup) {
        return organisation == null || organisation.id() != null
                ? organisation
                : new Named(organisation.words(), parties.organisation(organisation.words(), viaGroup));
    }

    /** Where the project stands and what pays for it. */
    SheetPlacement place(ProjectSheet sheet, LocalDate effectiveOn) {
        Optional<ProgrammeBody> house = Optional.ofNullable(sheet.programme()).flatMap(governance::findProgrammeBody);
        return new SheetPlacement(
                effectiveOn,
                Danish.fold(sheet.title()),
                sheet.section() == null
                        ? null
                        : frame.section(
                                sheet.section().number(), sheet.section().title()),
                sheet.categories().stream().map(this::place).toList(),
                house.map(ProgrammeBody::programme)
                        .or(() -> Optional.ofNullable(sheet.programme()).map(frame::programme))
                        .orElse(null),
                house.map(ProgrammeBody::body).orElse(null),
                sheet.budget().stream().map(line -> fundingOf(line, sheet)).toList());
    }

    private CategoryPlace place(CategoryPlacement category) {
        return switch (category.scheme()) {
            case FOCUS_AREA -> frame.focusArea(category.number(), category.title());
            case PARTNERSHIP -> frame.partnership(category.number(), category.title());
        };
    }

    private SheetPlacement.LineFunding fundingOf(BudgetLine line, ProjectSheet sheet) {
        Long period = Optional.ofNullable(line.funding().period())
                .flatMap(frame::period)
                .orElse(null);
        Set<Long> pots =
                sheet.potsOf(line).stream().map(frame::pot).collect(Collectors.toCollection(LinkedHashSet::new));
        return new SheetPlacement.LineFunding(period, pots);
    }

    /** The groups of the sheet as bodies with seats. */
    List<BodyOutline> bodies(ProjectSheet sheet) {
        return sheet.groups().stream()
                .map(group -> new BodyOutline(
                        group.kind(),
                        group.heading(),
                        group.seats().stream().map(SheetResolver::outline).toList()))
                .toList();
    }

    private static SeatOutline outline(Seat seat) {
        Named party = seat.party() != null ? seat.party() : seat.organisation();
        SeatOutline.Holder holder = seat.holder() == null
                ? null
                : new SeatOutline.Holder(
                        seat.holder().recordedId(),
                        seat.personTitle(),
                        seat.organisation() == null
                                ? null
                                : Long.valueOf(seat.organisation().recordedId()),
                        seat.viaGroup());
        return new SeatOutline(
                holder != null ? SeatStatus.FILLED : seat.status(),
                party == null ? null : Long.valueOf(party.recordedId()),
                holder,
                holder == null ? seat.expected() : null,
                seat.note());
    }
}
