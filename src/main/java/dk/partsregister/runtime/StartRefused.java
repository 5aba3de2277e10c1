package dk.partsregister.runtime;

/** Why the program cannot start: one Danish sentence for whoever started it. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence that is shown. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
