package dk.partsregister.delivery;

/** Why a file is not ordered: somebody waits for many already, or has many that are kept. */
public final class TooManyOrders extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    TooManyOrders(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    /** The ending of the key of its Danish message. */
    public String code() {
        return code;
    }
}
