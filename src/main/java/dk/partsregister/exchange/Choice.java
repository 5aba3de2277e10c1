package dk.partsregister.exchange;

/**
 * Something a human should decide, because reading it would have been guessing.
 *
 * @param section number of the section
 * @param key of the row; empty when the whole section, or the whole file, is meant
 * @param words that it is about, as typed
 * @param question what to decide, in Danish
 */
public record Choice(int section, String key, ChoiceKind kind, String words, String question) {}
