package dk.partsregister.access;

/** What an account is for. Each is given for all of the register, or for one party or programme, and from one day to another. */
public enum Role {
    /** Sees all but notes. */
    READER,
    /** A reader who sits in bodies. */
    BODY_MEMBER,
    /** A reader who leads projects, and gives their status. */
    LEADER,
    /** Edits projects. */
    SECRETARIAT,
    /** Looks after accounts and what all projects share. */
    ADMIN
}
