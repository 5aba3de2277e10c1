package dk.partsregister.runtime;

/** Something that whoever starts the program is to know, told when it has started. */
public interface StartLine {

    String text();
}
