package dk.partsregister.statusround;

/** What is in the way of something in a round; nothing was done. The code is the ending of the key of its Danish message. */
public final class RoundRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    RoundRefused(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
