package dk.partsregister.exchange;

import dk.partsregister.party.KnownOrganisations;
import dk.partsregister.project.ProjectSheet.SectionPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads all rows of an overview, and what can only be seen across them. */
public final class OverviewReader {

    private final KnownOrganisations organisations;

    public OverviewReader(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    public ReadOverview read(OverviewFile file) {
        SheetReader sheets = new SheetReader(organisations);
        List<ReadRow> rows = new ArrayList<>();
        List<Choice> choices = new ArrayList<>();
        for (FileSection section : file.sections()) {
            if (section.rows().isEmpty()) {
                choices.add(new Choice(
                        section.number(),
                        "",
                        ChoiceKind.EMPTY_SECTION,
                        section.title(),
                        "Skal afsnittet være med? Det har ingen projekter."));
            }
            for (FileRow row : section.rows()) {
                ReadRow read = sheets.read(section, row);
                rows.add(read);
                choices.addAll(read.choices());
            }
        }
        List<ProposedRelation> relations = CrossReferenceReader.read(rows);
        choices.addAll(assumptions(relations, rows));
        choices.addAll(SimilarNames.read(rows, organisations));
        return new ReadOverview(rows, relations, choices);
    }

    private static List<Choice> assumptions(List<ProposedRelation> relations, List<ReadRow> rows) {
        Map<String, Integer> sections = new HashMap<>();
        for (ReadRow row : rows) {
            SectionPlace place = row.sheet().section();
            sections.put(row.key(), place == null ? 0 : place.number());
        }
        return relations.stream()
                .map(relation -> new Choice(
                        sections.getOrDefault(relation.fromKey(), 0),
                        relation.fromKey(),
                        ChoiceKind.ASSUMED_RELATION,
                        relation.words(),
                        "Er projektet en del af %s? Det er antaget, fordi beløbet er det samme."
                                .formatted(relation.toKey())))
                .toList();
    }
}
