package dk.partsregister.project.web;

import dk.partsregister.party.OrganisationEntry;
import dk.partsregister.party.OrganisationKind;
import dk.partsregister.party.OrganisationProfile;
import dk.partsregister.party.OrganisationProfile.Name;
import dk.partsregister.party.OrganisationProfile.Tie;
import dk.partsregister.party.OrganisationProfile.TieKind;
import dk.partsregister.party.PersonProfile;
import dk.partsregister.party.Side;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The organisations and persons whom {@link ExampleSheets} name, as pages are handed them. */
public final class ExampleParties {

    /** Ids of {@code "KL"} and of {@code "Erik Mønster"}. */
    public static final long KL = 1;

    public static final long ERIK = 6;

    private static final LocalDate SINCE = LocalDate.of(2007, 1, 1);

    private ExampleParties() {}

    public static List<OrganisationEntry> organisations() {
        return List.of(
                organisation(2, "Danske Regioner", "Danske Regioner", Side.EMPLOYER, OrganisationKind.PARTY, "DR"),
                kl(),
                organisation(3, "KTO", "Kommunale Tjenestemænd og Overenskomstansatte", Side.EMPLOYEE, null, "KTO"),
                new OrganisationEntry(99, "Ukendt Ærø", "Ukendt Ærø", null, null, false, List.of()));
    }

    public static OrganisationProfile organisation() {
        return new OrganisationProfile(
                kl(),
                List.of(
                        new Name("KL", "Kommunernes Landsforening", SINCE, null),
                        new Name("Foreningen", "Kommunernes Forening", null, SINCE.minusDays(1))),
                List.of(new Tie(TieKind.HAS_UNDER_IT, 3, "KTO", SINCE, null)));
    }

    public static PersonProfile person() {
        return new PersonProfile(
                ERIK,
                "Erik Mønster",
                "Chefkonsulent",
                null,
                null,
                List.of(new PersonProfile.ActsFor(KL, "KL", "Perspektivgruppen", null, SINCE, null)),
                List.of());
    }

    private static OrganisationEntry kl() {
        return organisation(KL, "KL", "Kommunernes Landsforening", Side.EMPLOYER, OrganisationKind.PARTY, "Kommunerne");
    }

    private static OrganisationEntry organisation(
            long id, String shortName, String name, Side side, @Nullable OrganisationKind kind, String spelling) {
        return new OrganisationEntry(id, shortName, name, side, kind, true, List.of(shortName, spelling));
    }
}
