package dk.partsregister.exchange;

import dk.partsregister.party.KnownOrganisations;
import dk.partsregister.project.ProjectSheet.Named;
import org.jspecify.annotations.Nullable;

/** Names the organisations people come from, and asks where a human must say which. */
final class OrganisationQuestions {

    private final KnownOrganisations organisations;
    private final Choices choices;

    OrganisationQuestions(KnownOrganisations organisations, Choices choices) {
        this.organisations = organisations;
        this.choices = choices;
    }

    /** The organisation as it is to be printed. */
    @Nullable Named named(@Nullable String words) {
        return words == null ? null : Named.of(organisations.printed(words));
    }

    void askIfUnknown(@Nullable String words) {
        if (words != null && !isKnown(words)) {
            choices.add(ChoiceKind.UNKNOWN_ORGANISATION, words, "Hvilken organisation er det? Den er ikke oprettet.");
        }
    }

    private boolean isKnown(String words) {
        int slash = words.indexOf('/');
        return organisations.resolve(words).isPresent()
                || (slash > 0
                        && organisations.resolve(words.substring(0, slash)).isPresent());
    }

    boolean areSame(String party, @Nullable String organisation) {
        return organisation != null
                && (party.equalsIgnoreCase(organisation)
                        || (organisations.resolve(party).isPresent()
                                && organisations.resolve(party).equals(organisations.resolve(organisation))));
    }

    void askWhere(String person) {
        choices.add(ChoiceKind.MISSING_ORGANISATION, person, "Hvilken organisation kommer personen fra?");
    }

    void askWho(String organisation) {
        choices.add(
                ChoiceKind.MISSING_ORGANISATION, organisation, "Hvem er der fra organisationen? Der står intet navn.");
    }

    void askWhetherShared(String person, String organisation) {
        choices.add(
                ChoiceKind.MISSING_ORGANISATION,
                person,
                "Er personen også fra %s? Organisationen står kun efter den sidste.".formatted(organisation));
    }
}
