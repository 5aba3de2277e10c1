package dk.partsregister.overview;

import dk.partsregister.shared.Kroner;

/** How an overview prints amounts. */
public enum AmountStyle {
    /** As they were typed: {@code "5,050 mio. kr."}. */
    TYPED,
    /** As the house writes all of them: {@code "5.050.000 kr."}. */
    HOUSE;

    String words(Kroner amount) {
        return this == HOUSE ? amount.houseStyle() : amount.typed();
    }
}
