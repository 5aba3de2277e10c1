package dk.partsregister.redaction;

import org.jspecify.annotations.Nullable;

/**
 * A person whose name is looked for.
 *
 * @param name in any order and with any titles, e.g. {@code "Pia Marie Jørgensen"}
 * @param mail an address that leads to the person, where one is known
 * @param phone a number that leads to the person, where one is known
 */
public record KnownPerson(
        String name, @Nullable String mail, @Nullable String phone) {

    public static KnownPerson named(String name) {
        return new KnownPerson(name, null, null);
    }
}
