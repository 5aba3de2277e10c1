package dk.partsregister.edition;

/** Freezes what takes its time while somebody does something else. */
public interface FreezeLater {

    /**
     * Orders an edition, once for each key.
     *
     * @param account id of the account that waits for it
     * @param title what it is, in words
     */
    void order(FreezeOrder order, long account, String title);
}
