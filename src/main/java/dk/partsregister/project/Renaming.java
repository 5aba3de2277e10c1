package dk.partsregister.project;

import dk.partsregister.agreement.FrameDesk;
import dk.partsregister.agreement.SchemeKind;
import dk.partsregister.party.OrganisationDesk;
import dk.partsregister.party.OrganisationDesk.Names;
import dk.partsregister.project.ProjectSheet.CategoryPlacement;
import dk.partsregister.project.ProjectSheet.Scheme;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.Refused;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives what projects print another name – organisations, categories, programmes – and every project that does a sheet that says so. */
@Service
public class Renaming {

    private final OrganisationDesk organisations;
    private final StoredProjectSheets sheets;
    private final FrameDesk frame;
    private final SheetRewriting rewriting;

    Renaming(OrganisationDesk organisations, StoredProjectSheets sheets, FrameDesk frame, SheetRewriting rewriting) {
        this.organisations = organisations;
        this.sheets = sheets;
        this.frame = frame;
        this.rewriting = rewriting;
    }

    /**
     * Renames an organisation from a day on. Sheets of earlier days, and editions, keep the name it had; words on a sheet that are neither
     * of its two names stay as they are.
     *
     * @return how many projects print the new name
     * @throws Refused when nothing was changed
     */
    @Transactional
    public int rename(long organisation, Names now, LocalDate from, String by) {
        Names before = organisations.rename(organisation, now, from, by);
        Map<String, String> words = words(before, now);
        String cause = before.shortName() + " hedder " + now.shortName() + " fra " + Danish.day(from);
        return rewriting.words(
                () -> sheets.namingFrom(organisation, from),
                from,
                by,
                cause,
                sheet -> SheetDocument.withWords(
                        sheet, organisation, organisation, typed -> words.getOrDefault(Danish.fold(typed), typed)));
    }

    /**
     * Gives a category another number or title, and every project that stands in it a sheet that says so from a day on.
     *
     * @param id absent for a category that is added
     * @return how many projects print the new one
     * @throws Refused when nothing was changed
     */
    @Transactional
    public int category(
            @Nullable Long id, long scheme, int number, String title, boolean active, LocalDate from, String by) {
        FrameDesk.Was before = frame.category(id, scheme, number, title, active, by);
        if (before.number() == number && before.title().equals(title)) {
            return 0;
        }
        String cause = "”" + before.title() + "” er nu " + number + ". " + title;
        if (before.kind() == SchemeKind.OVERVIEW_SECTION) {
            return rewriting.words(
                    () -> sheets.matchingFrom(
                            "$.section ? (@.number == $number && @.title == $title)",
                            Map.of("number", before.number(), "title", before.title()),
                            from),
                    from,
                    by,
                    cause,
                    sheet -> SheetDocument.inSection(sheet, number, title));
        }
        return rewriting.words(
                () -> sheets.matchingFrom(
                        "$.categories[*] ? (@.scheme == $scheme && @.number == $number && @.title == $title)",
                        Map.of("scheme", before.kind().name(), "number", before.number(), "title", before.title()),
                        from),
                from,
                by,
                cause,
                sheet -> SheetDocument.inCategory(
                        sheet,
                        new CategoryPlacement(Scheme.valueOf(before.kind().name()), number, title)));
    }

    /**
     * Says what a programme is, and where its name is another, every project of it a sheet that says so from a day on.
     *
     * @param id absent for a programme that is added
     * @return how many projects print the new name
     * @throws Refused when nothing was changed
     */
    @Transactional
    public int programme(@Nullable Long id, String name, FrameDesk.About about, LocalDate from, String by) {
        String before = frame.programme(id, name, about, by);
        if (before.equals(name)) {
            return 0;
        }
        return rewriting.words(
                () -> sheets.matchingFrom("$ ? (@.programme == $programme)", Map.of("programme", before), from),
                from,
                by,
                before + " hedder " + name + " fra " + Danish.day(from),
                sheet -> SheetDocument.ofProgramme(sheet, name));
    }

    /**
     * Puts another organisation in the place of one, from a day on. What was recorded for earlier days keeps the old one.
     *
     * @return how many projects name the new one
     * @throws Refused when nothing was changed
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
