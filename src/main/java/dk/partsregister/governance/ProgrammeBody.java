package dk.partsregister.governance;

/** The ids of a body and of the programme it belongs to. */
public record ProgrammeBody(long programme, long body) {}
