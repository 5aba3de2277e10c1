package dk.partsregister.party;

/** What an organisation is. */
public enum OrganisationKind {
    PARTY,
    UMBRELLA,
    UNION,
    EMPLOYER_ASSOCIATION,
    MUNICIPALITY,
    REGION,
    COUNTY,
    JOINT_SECRETARIAT,
    RESEARCH,
    STATE,
    FORUM
}
