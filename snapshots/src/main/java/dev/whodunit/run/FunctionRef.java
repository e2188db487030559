package dev.whodunit.run;

/**
 * A function, by the names that the class file gives it.
 *
 * @param kind what it is
 * @param className binary name of the declaring class, {@code java.util.Map$Entry}
 * @param method name in the class file: {@code rank}, {@code <init>}, {@code lambda$rank$0}; a field's name for field
 *     reads and writes
 * @param descriptor JVM descriptor of the method or field
 * @param enclosing for a lambda, the method it is written in; the same as {@code method} for all others
 * @param ordinal for a lambda, its position (from 1) among the lambdas of the enclosing method in source order; 0 for
 *     all others. Unlike the synthetic name it does not shift when another method gains a lambda
 */
public record FunctionRef(
        FunctionKind kind, String className, String method, String descriptor, String enclosing, int ordinal) {

    /** A function that is not a lambda. */
    public static FunctionRef of(FunctionKind kind, String className, String method, String descriptor) {
        return new FunctionRef(kind, className, method, descriptor, method, 0);
    }

    /** The class name without package and enclosing classes: {@code Entry}. */
    public String simpleClassName() {
        return className.substring(1 + Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')));
    }

    /** The name a person would use: {@code rank}, {@code new Flight}, {@code rank λ1}, {@code static Flight}. */
    public String displayName() {
        return switch (kind) {
            case CONSTRUCTOR -> "new " + simpleClassName();
            case STATIC_INITIALIZER -> "static " + simpleClassName();
            case LAMBDA -> enclosing + " λ" + ordinal;
            case LIBRARY -> method.equals("<init>") ? "new " + simpleClassName() : method;
            case METHOD, FIELD_READ, FIELD_WRITE -> method;
        };
    }

    /** What makes it the same function in another run, although synthetic names and lines may have moved. */
    public String alignmentKey() {
        String name = kind == FunctionKind.LAMBDA ? enclosing + "#lambda" + ordinal : method + descriptor;
        return kind + " " + className + "." + name;
    }

    /** {@code FlightDelays.rank}: the simple class name and {@link #displayName()}. */
    @Override
    public String toString() {
        return switch (kind) {
            case CONSTRUCTOR, STATIC_INITIALIZER -> displayName();
            case LIBRARY -> method.equals("<init>") ? displayName() : simpleClassName() + "." + displayName();
            case METHOD, LAMBDA, FIELD_READ, FIELD_WRITE -> simpleClassName() + "." + displayName();
        };
    }
}
