package dk.partsregister.statusround;

import dk.partsregister.access.Actor;
import dk.partsregister.overview.OverviewTemplates;
import dk.partsregister.project.ProjectRights;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.SectionPlace;
import dk.partsregister.project.ProjectSheet.StatusEntry;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.ProjectState;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.AsOf;
import dk.partsregister.statusround.Candidate.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goes through all projects of a day and says which of them a round would ask about, and why. */
@Component
class RoundScope {

    private static final Set<ProjectState> OVER = EnumSet.of(ProjectState.CLOSED, ProjectState.CANCELLED);

    private static final Comparator<RecordedSheet> AS_PRINTED =
            Comparator.comparingLong(RoundScope::place).thenComparingInt(RecordedSheet::number);

    private final ProjectSheets sheets;
    private final OverviewTemplates templates;
    private final ProjectRights rights;

    RoundScope(ProjectSheets sheets, OverviewTemplates templates, ProjectRights rights) {
        this.sheets = sheets;
        this.templates = templates;
        this.rights = rights;
    }

    /** @param place in the order of the sections */
    record Scoped(RecordedSheet recorded, Candidate candidate, int place) {}

    /**
     * All projects of a day, in the order of the sections.
     *
     * @throws RoundRefused when there is no such template
     */
    List<Scoped> of(long template, LocalDate day, Actor actor) {
        OverviewTemplates.Used used =
                templates.find(Optional.of(template), day).orElseThrow(() -> new RoundRefused("skabelon"));
        Selection selection = Selection.of(AsOf.on(day), used.template().filter(), sheets.asOf(day, null));
        Set<Integer> chosen =
                selection.sheets().stream().map(RecordedSheet::number).collect(Collectors.toSet());
        Set<Integer> own = rights.editable(
                actor, selection.all().stream().map(RecordedSheet::number).toList());
        List<Scoped> scoped = new ArrayList<>();
        for (RecordedSheet recorded :
                selection.all().stream().sorted(AS_PRINTED).toList()) {
            scoped.add(new Scoped(
                    recorded,
                    candidate(recorded, chosen.contains(recorded.number()), own.contains(recorded.number())),
                    scoped.size()));
        }
        return scoped;
    }

    private static long place(RecordedSheet recorded) {
        SectionPlace section = recorded.sheet().section();
        return section == null ? Long.MAX_VALUE : ((long) section.number() << Integer.SIZE) + section.position();
    }

    private static Candidate candidate(RecordedSheet recorded, boolean chosen, boolean allowed) {
        ProjectSheet sheet = recorded.sheet();
        Reason reason = !allowed
                ? Reason.OTHER_PROGRAMME
                : !chosen ? Reason.OUTSIDE_TEMPLATE : OVER.contains(sheet.state()) ? Reason.OVER : Reason.IN_TEMPLATE;
        SectionPlace section = sheet.section();
        return new Candidate(
                recorded.number(),
                sheet.title(),
                section == null ? "" : section.number() + ".  " + section.title(),
                lastStatus(recorded),
                (int) sheet.leaders().stream()
                        .map(leader -> leader.person().id())
                        .filter(Objects::nonNull)
                        .distinct()
                        .count(),
                reason == Reason.IN_TEMPLATE,
                reason);
    }

    private static @Nullable LocalDate lastStatus(RecordedSheet recorded) {
        return recorded.sheet().statuses().stream()
                .map(StatusEntry::asOf)
                .map(asOf -> asOf == null ? recorded.effectiveOn() : asOf)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
