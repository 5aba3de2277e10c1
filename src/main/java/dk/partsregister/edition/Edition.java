package dk.partsregister.edition;

import dk.partsregister.overview.Overview;
import dk.partsregister.project.Disclosure;
import dk.partsregister.shared.Danish;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An overview that was frozen: its sheets, cells and files stay as they were.
 *
 * @param number from 1, without gaps
 * @param name what kind of overview it is, e.g. {@code "Statusoversigt"}
 * @param template id of the template it was laid out by
 * @param asOf the day it describes
 * @param printedOn the day in its footer
 * @param note what readers are told of it; of a correction, why
 * @param replaces number of the edition that this one corrects; absent when it corrects none
 * @param replacedBy number of the edition that corrects this one
 * @param findings how many things the check list pointed at
 * @param overrideReason why it was frozen in spite of them
 * @param projectsThatDay how many there were to select from
 * @param publication absent when it is not open to everyone
 */
public record Edition(
        int number,
        String name,
        long template,
        LocalDate asOf,
        Instant frozenAt,
        LocalDate printedOn,
        String issuer,
        String frozenBy,
        @Nullable String note,
        @Nullable Integer replaces,
        @Nullable Integer replacedBy,
        int findings,
        @Nullable String overrideReason,
        int projects,
        int projectsThatDay,
        Disclosure disclosure,
        @Nullable Publication publication) {

    /**
     * That it is open to everyone, and what others see of it.
     *
     * @param disclosure how much of it
     * @param version of its files
     * @param looked whether somebody has seen the list of what is taken out; not of those that were opened before there was one
     */
    public record Publication(
            Disclosure disclosure,
            Instant at,
            int version,
            boolean looked,
            String name,
            String issuer,
            @Nullable String note) {}

    /** The edition as those see it who have not signed in: under the words that were opened to them. */
    public Edition asOthersSeeIt() {
        return publication == null
                ? this
                : new Edition(
                        number,
                        publication.name(),
                        template,
                        asOf,
                        frozenAt,
                        printedOn,
                        publication.issuer(),
                        "",
                        publication.note(),
                        replaces,
                        replacedBy,
                        0,
                        null,
                        projects,
                        projectsThatDay,
                        publication.disclosure(),
                        publication);
    }

    /** {@code "Statusoversigt pr. 1. april 2008"}. */
    public String title() {
        return name + " pr. " + Danish.day(asOf);
    }

    /** What stands at the foot of each page, as {@link Overview#footer}. */
    public String footer() {
        return Overview.footer(issuer, printedOn, projects, projectsThatDay);
    }

    /** What a file of it is called, e.g. {@code "statusoversigt-udgave-3-2008-04-01.pdf"}. */
    public String fileName(String ending) {
        String plain = Normalizer.normalize(
                        name.toLowerCase(Locale.ROOT)
                                .replace("æ", "ae")
                                .replace("ø", "oe")
                                .replace("å", "aa"),
                        Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return (plain.isEmpty() ? "" : plain + "-") + "udgave-" + number + "-" + asOf + "." + ending;
    }
}
