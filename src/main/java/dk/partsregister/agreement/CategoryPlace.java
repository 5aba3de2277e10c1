package dk.partsregister.agreement;

/** The ids of a category and of the scheme it belongs to. */
public record CategoryPlace(long scheme, long category) {}
