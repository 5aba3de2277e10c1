package dk.partsregister.shared;

/** A parameter of an address holds something that cannot be read as what it should be. */
public class UnreadableParameterException extends RuntimeException {

    private final String parameter;
    private final String value;

    public UnreadableParameterException(String parameter, String value) {
        super("Parameter " + parameter + " cannot be read");
        this.parameter = parameter;
        this.value = value;
    }

    public String parameter() {
        return parameter;
    }

    /** What was typed. */
    public String value() {
        return value;
    }
}
