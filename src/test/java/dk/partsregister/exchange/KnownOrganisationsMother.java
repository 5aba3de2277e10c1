package dk.partsregister.exchange;

import dk.partsregister.party.KnownOrganisations;
import java.util.HashMap;
import java.util.Map;

/** The organisations of the field, with the spellings people use. */
final class KnownOrganisationsMother {

    private KnownOrganisationsMother() {}

    static KnownOrganisations theField() {
        Map<String, String> names = new HashMap<>();
        for (String name : new String[] {
            "KL",
            "Danske Regioner",
            "RLTN",
            "KBH",
            "Sønderjyllands Amt",
            "Region Syddanmark",
            "Personalestyrelsen",
            "KTO",
            "Sundhedskartellet",
            "CFU",
            "AC",
            "FTF",
            "FTF-K",
            "DKK",
            "LC",
            "DLF",
            "BUPL",
            "FOA",
            "SL",
            "HK",
            "HK/Kommunal",
            "Dansk Lægesekretærforening",
            "DJØF",
            "IDA",
            "3F",
            "PUF",
            "FAOS",
            "SFI"
        }) {
            names.put(name, name);
        }
        names.put("DR", "Danske Regioner");
        names.put("Københavns Kommune", "KBH");
        names.put("SHK", "Sundhedskartellet");
        names.put("HK/K", "HK/Kommunal");
        names.put("LC/DLF", "DLF");
        names.put("PUF-administrationen", "PUF");
        return new KnownOrganisations(names);
    }
}
