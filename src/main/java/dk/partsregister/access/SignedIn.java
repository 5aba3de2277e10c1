package dk.partsregister.access;

/** What a session remembers of who signed in, whatever the way. What that account may do is asked anew for each request. */
interface SignedIn {

    /** Id of the account. */
    long account();
}
