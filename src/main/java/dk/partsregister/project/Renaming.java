package dk.partsregister.project;

import dk.partsregister.party.OrganisationDesk;
import dk.partsregister.party.OrganisationDesk.Names;
import dk.partsregister.project.StoredProjectSheets.NewSheet;
import dk.partsregister.project.StoredProjectSheets.OfProject;
import dk.partsregister.shared.Danish;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an organisation another name, or puts another in its place, and every project that prints it a sheet that says so. */
@Service
public class Renaming {

    private final OrganisationDesk organisations;
    private final StoredProjectSheets sheets;
    private final SheetRewriting rewriting;

    Renaming(OrganisationDesk organisations, StoredProjectSheets sheets, SheetRewriting rewriting) {
        this.organisations = organisations;
        this.sheets = sheets;
        this.rewriting = rewriting;
    }

    /**
     * Renames an organisation from a day on. Sheets of earlier days, and editions, keep the name it had; words on a sheet that are neither
     * of its two names stay as they are.
     *
     * @return how many projects print the new name
     * @throws OrganisationDesk.Refused when nothing was changed
     */
    @Transactional
    public int rename(long organisation, Names now, LocalDate from, String by) {
        Names before = organisations.rename(organisation, now, from, by);
        Map<String, String> words = words(before, now);
        String cause = before.shortName() + " hedder " + now.shortName() + " fra " + Danish.day(from);
        List<NewSheet> renamed = new ArrayList<>();
        for (OfProject one : sheets.namingFrom(organisation, from)) {
            ProjectSheet sheet = SheetDocument.withWords(
                    one.sheet(), organisation, organisation, typed -> words.getOrDefault(Danish.fold(typed), typed));
            if (!sheet.equals(one.sheet())) {
                renamed.add(new NewSheet(
                        one.project(), new Occasion(SheetRewriting.later(one, from), by, cause, null), sheet));
            }
        }
        sheets.append(renamed);
        return (int) renamed.stream().map(NewSheet::project).distinct().count();
    }

    /**
     * Puts another organisation in the place of one, from a day on. What was recorded for earlier days keeps the old one.
     *
     * @return how many projects name the new one
     * @throws OrganisationDesk.Refused when nothing was changed
     */
    @Transactional
    public int succeed(long organisation, long successor, LocalDate from, String by) {
        Names before = organisations.names(organisation, from);
        Names now = organisations.names(successor, from);
        organisations.succeed(organisation, successor, by);
        Map<String, String> words = words(before, now);
        String cause = now.shortName() + " afløser " + before.shortName() + " fra " + Danish.day(from);
        return rewriting.of(
                organisation,
                from,
                by,
                cause,
                sheet -> SheetDocument.withWords(
                        sheet,
                        organisation,
                        successor,
                        typed -> words.getOrDefault(Danish.fold(typed), now.shortName())));
    }

    private static Map<String, String> words(Names before, Names now) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(Danish.fold(before.officialName()), now.officialName());
        words.put(Danish.fold(before.shortName()), now.shortName());
        return words;
    }
}
