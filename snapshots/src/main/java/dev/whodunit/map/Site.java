package dev.whodunit.map;

/**
 * A place in a method's code that calls a function, creates a lambda, or reads or writes a field.
 *
 * @param index position among the sites of its method, in bytecode order
 * @param kind what happens there
 * @param line source line from 1, or 0 if unknown
 * @param owner binary name of the class that the instruction names
 * @param name method or field name
 * @param descriptor JVM descriptor; for a lambda that of the method that holds its body
 * @param storedInto variable or field that the result is stored into, {@code "return"}, or {@code ""}
 */
public record Site(int index, Kind kind, int line, String owner, String name, String descriptor, String storedInto) {

    /** What happens at a site. */
    public enum Kind {
        /** A method call. */
        CALL,
        /** A constructor call that creates an object. */
        CREATION,
        /** A {@code super(…)} or {@code this(…)} call. */
        DELEGATION,
        /** The creation of a lambda or method reference; owner, name and descriptor are those of its body. */
        LAMBDA,
        /** An {@code invokedynamic} that is not a lambda, such as string concatenation. */
        DYNAMIC,
        /** The read of a field. */
        FIELD_READ,
        /** The write of a field. */
        FIELD_WRITE
    }
}
