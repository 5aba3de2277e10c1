package dk.partsregister.edition;

/** That nothing was frozen, and why. */
public final class FreezeRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What stands in the way. */
    public enum Reason {
        NO_PROJECTS,
        NO_TEMPLATE,
        /** The check list points at something, and nobody has said why it is frozen all the same. */
        UNANSWERED,
        /** A correction says what was wrong. */
        NO_NOTE,
        /** There is no such edition to be corrected. */
        NOTHING_TO_CORRECT,
        /** It has been corrected already. */
        CORRECTED_ALREADY,
        /** One of the files could not be made. */
        RENDERING,
        /** Another edition was frozen with the same form. */
        FROZEN_OTHERWISE
    }

    private final Reason reason;

    FreezeRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    FreezeRefused(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
