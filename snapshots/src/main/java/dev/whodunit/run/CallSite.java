package dev.whodunit.run;

/**
 * The place in the parent's code that a step was called from.
 *
 * @param index position among the call sites of the parent method, in bytecode order; {@code -1} where the parent is
 *     not pipeline code
 * @param file source file name without directory, or {@code ""} if the class has none
 * @param line source line from 1, or 0 if unknown
 * @param storedInto name of the variable or field that the result is stored into, {@code "return"} if it is returned
 *     at once, or {@code ""}
 */
public record CallSite(int index, String file, int line, String storedInto) {

    /** A step that was entered from outside the pipeline's code. */
    public static final CallSite OUTSIDE = new CallSite(-1, "", 0, "");

    /** What {@link #storedInto} says for a result that the parent returns. */
    public static final String RETURNED = "return";

    /** {@code FlightDelays.java:31}, or {@code ""} where nothing is known. */
    public String location() {
        return file.isEmpty() ? "" : line > 0 ? file + ":" + line : file;
    }

    /** The same place for a step whose result is not what is stored there. */
    public CallSite withoutName() {
        return new CallSite(index, file, line, "");
    }
}
