package dev.whodunit.kinds;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of the type of a value.
 *
 * @param names binary names of the class and its supertypes, the nearest first; or one simple name
 * @param isExact whether the names are binary names
 * @param isRecord whether its values are rows with columns
 * @param isArray whether it is an array
 */
record SeenType(List<String> names, boolean isExact, boolean isRecord, boolean isArray) {

    private static final List<String> PACKAGES =
            List.of("java.lang.", "java.util.", "java.math.", "java.nio.file.", "java.io.");

    /** The type that a value had. */
    static SeenType of(Class<?> type) {
        Set<String> names = new LinkedHashSet<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            names.add(each.getName());
        }
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            addInterfaces(each, names);
        }
        return new SeenType(List.copyOf(names), true, type.isRecord(), type.isArray());
    }

    private static void addInterfaces(Class<?> type, Set<String> names) {
        for (Class<?> parent : type.getInterfaces()) {
            names.add(parent.getName());
        }
        for (Class<?> parent : type.getInterfaces()) {
            addInterfaces(parent, names);
        }
    }

    /** The type of which only the name that a recording shows is known; of classes of the JDK that is enough. */
    static SeenType shown(String simpleName, boolean isRecord) {
        return PACKAGES.stream()
                .flatMap(packageName -> inJdk(packageName + simpleName))
                .findFirst()
                .map(SeenType::of)
                .orElseGet(() -> new SeenType(List.of(simpleName), false, isRecord, simpleName.endsWith("[]")));
    }

    private static Stream<Class<?>> inJdk(String name) {
        try {
            return Stream.of(Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException | LinkageError notThere) {
            return Stream.empty();
        }
    }
}
