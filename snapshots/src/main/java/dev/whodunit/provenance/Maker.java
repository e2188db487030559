package dev.whodunit.provenance;

/**
 * The function that made a value out of others.
 *
 * @param step id of the innermost recorded step whose code ran; -1 if it is not known
 * @param library function of a library that this code called, {@code java.util.Map.get(Object)}; {@code ""} for its own code
 */
public record Maker(int step, String library) {

    /** Nobody knows who. */
    public static final Maker UNKNOWN = new Maker(-1, "");
}
