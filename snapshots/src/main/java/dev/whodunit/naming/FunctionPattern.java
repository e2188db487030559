package dev.whodunit.naming;

/** Which functions are meant: {@code Class.method}, each with {@code *} for any text. */
public final class FunctionPattern {

    private final NamePattern owner;
    private final NamePattern method;

    private FunctionPattern(NamePattern owner, NamePattern method) {
        this.owner = owner;
        this.method = method;
    }

    /**
     * The pattern of a text.
     *
     * @param text as a person types it; the class with or without its package and the classes around it
     * @throws IllegalArgumentException if there is no dot between a class and a method
     */
    public static FunctionPattern of(String text) {
        if (!isFunction(text)) {
            throw new IllegalArgumentException("\"" + text + "\" is no Class.method");
        }
        int dot = text.lastIndexOf('.');
        return new FunctionPattern(NamePattern.of(text.substring(0, dot)), NamePattern.of(text.substring(dot + 1)));
    }

    /** Whether a text has a class and a method. */
    public static boolean isFunction(String text) {
        int dot = text.lastIndexOf('.');
        return dot > 0 && dot < text.length() - 1;
    }

    /**
     * Whether it is this function.
     *
     * @param className binary name of its class
     * @param name its name
     */
    public boolean matches(String className, String name) {
        String innermost = className.substring(1 + Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')));
        return method.matches(name) && (owner.matchesClass(className) || owner.matches(innermost));
    }
}
