package dk.partsregister.shared;

/** What is in the way of a change; nothing was changed. The code is the ending of the key of its Danish message. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    public Refused(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    /**
     * Goes on where something holds.
     *
     * @throws Refused where it does not
     */
    public static void unless(boolean holds, String code) {
        if (!holds) {
            throw new Refused(code);
        }
    }

    public String code() {
        return code;
    }
}
