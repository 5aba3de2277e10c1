package dk.partsregister.archive;

/** Why an archive was not made or not put back, in Danish; nothing was changed. */
final class ArchiveRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    ArchiveRefused(String message) {
        super(message, null, false, false);
    }
}
