package dk.partsregister.party;

/**
 * A way in which an organisation is written.
 *
 * @param spelling as people write it, e.g. {@code "DR"}
 * @param name the short name it stands for, e.g. {@code "Danske Regioner"}
 * @param organisation id of the organisation
 */
public record KnownSpelling(String spelling, String name, long organisation) {}
