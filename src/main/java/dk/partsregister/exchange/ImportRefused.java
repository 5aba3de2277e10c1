package dk.partsregister.exchange;

/** An overview cannot be taken in at all; the message is a Danish sentence for the user. */
public final class ImportRefused extends RuntimeException {

    public ImportRefused(String sentence) {
        super(sentence);
    }

    ImportRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
