package dk.partsregister.governance;

import org.jspecify.annotations.Nullable;

/**
 * What a seat is to be.
 *
 * @param party id of the organisation that fills it
 * @param holder absent when the seat is open
 * @param expected when a name is expected, in words; only for an open seat
 */
public record SeatOutline(
        SeatStatus status,
        @Nullable Long party,
        @Nullable Holder holder,
        @Nullable String expected,
        @Nullable String note) {

    public SeatOutline {
        if ((status == SeatStatus.FILLED) != (holder != null)) {
            throw new IllegalArgumentException("A seat is filled when it has a holder, and only then");
        }
        if (expected != null && holder != null) {
            throw new IllegalArgumentException("A filled seat expects nobody");
        }
    }

    /**
     * Who sits there.
     *
     * @param person id of the person
     * @param organisation id of the organisation the holder comes from
     */
    public record Holder(
            long person,
            @Nullable String title,
            @Nullable Long organisation,
            @Nullable String viaGroup) {}
}
