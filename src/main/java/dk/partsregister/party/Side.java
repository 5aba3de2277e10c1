package dk.partsregister.party;

/** Which side of the table an organisation sits on. */
public enum Side {
    EMPLOYER,
    EMPLOYEE,
    /** Run by both sides together. */
    JOINT,
    EXTERNAL
}
