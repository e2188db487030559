package dev.whodunit.canonical;

/** The readable name of a class; never one that the compiler or the JDK made up. */
final class TypeNames {

    private TypeNames() {}

    /** The simple name; that of what it extends or implements for anonymous classes and enum constants with a body. */
    static String of(Class<?> type) {
        Class<?> named = type;
        while (named.isAnonymousClass()) {
            Class<?>[] interfaces = named.getInterfaces();
            named = interfaces.length > 0 ? interfaces[0] : named.getSuperclass();
        }
        return named.getSimpleName();
    }
}
