package dev.whodunit.map;

/**
 * A method by its names, in the code map or outside of it.
 *
 * @param className binary name of the class that declares it
 * @param name name in the class file
 * @param descriptor JVM descriptor
 */
public record MethodRef(String className, String name, String descriptor) {

    /** {@code FlightDelays.rank}, {@code new Flight}. */
    @Override
    public String toString() {
        String simple = className.substring(1 + Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')));
        return name.equals("<init>") ? "new " + simple : simple + "." + name;
    }
}
