package dk.partsregister.edition;

/**
 * A file of an edition.
 *
 * @param sha256 checksum of the content, in hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // It is handed on to whoever asked for it, and nobody else.
public record EditionFile(byte[] content, String sha256) {

    /** The headings and tables as they stand on the edition's page. */
    public static final String PAGE = "PAGE";

    /** A file without its content. */
    public record Listed(String format, long size, String sha256) {}
}
