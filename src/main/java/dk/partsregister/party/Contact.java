package dk.partsregister.party;

import org.jspecify.annotations.Nullable;

/** Where a person can be reached at work. */
public record Contact(@Nullable String mail, @Nullable String phone) {

    public static final Contact UNKNOWN = new Contact(null, null);
}
