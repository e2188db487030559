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

    private static final String OF_COMPILER = "indy.";

    /** Whether it is not called in the code, but what the compiler makes of a lambda or of {@code +}. */
    public boolean isOfCompiler() {
        return library.startsWith(OF_COMPILER);
    }

    /** The function of a library, or what stands in the code for it: {@code Flight::delay}, {@code a lambda}, {@code + of texts}. */
    public String libraryInCode() {
        if (!isOfCompiler()) {
            return library;
        }
        String name = library.substring(library.lastIndexOf('.') + 1);
        if (library.contains("etafactory")) {
            return name.contains("::") ? name : "a lambda";
        }
        return name.startsWith("makeConcat") ? "+ of texts" : name;
    }
}
