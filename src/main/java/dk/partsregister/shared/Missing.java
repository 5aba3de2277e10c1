package dk.partsregister.shared;

/**
 * Tells that an address leads to nothing: what it names does not exist, does not belong to what the address names before it, or is not for
 * the one who asks. Which of these it is, is told to nobody.
 */
public final class Missing extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Missing() {
        super("Nothing under this address", null, false, false);
    }

    /**
     * Goes on where something holds.
     *
     * @throws Missing where it does not
     */
    public static void unless(boolean holds) {
        if (!holds) {
            throw new Missing();
        }
    }
}
