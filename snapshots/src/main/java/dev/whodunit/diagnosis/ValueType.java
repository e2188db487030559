package dev.whodunit.diagnosis;

import java.util.List;

/**
 * What is known of the type of a value.
 *
 * @param name binary name of its class, or a simple name where the package is not known, or a primitive type; {@code ""} if nothing is known
 * @param arguments what it is declared to hold: the elements of a list or array, or the keys and values of a map
 */
record ValueType(String name, List<ValueType> arguments) {

    /** Nothing is known. */
    static final ValueType UNKNOWN = new ValueType("", List.of());

    private static final String ENTRY = "java.util.Map$Entry";

    /** A class that holds nothing that is known. */
    static ValueType of(String name) {
        return new ValueType(name, List.of());
    }

    /** An array. */
    static ValueType arrayOf(ValueType component) {
        return component.isKnown() ? new ValueType(component.name + "[]", List.of(component)) : UNKNOWN;
    }

    boolean isKnown() {
        return !name.isEmpty();
    }

    boolean isMap() {
        return isOfLibrary("Map") && arguments.size() == 2;
    }

    /** What an element is; an entry, where the keys of a map are no texts. */
    ValueType element() {
        if (isMap()) {
            return new ValueType(ENTRY, arguments);
        }
        boolean holdsElements = name.endsWith("[]")
                || isOfLibrary("List")
                || isOfLibrary("Set")
                || isOfLibrary("Queue")
                || isOfLibrary("Deque")
                || isOfLibrary("Collection");
        return holdsElements && arguments.size() == 1 ? arguments.get(0) : UNKNOWN;
    }

    /** What is under a key of a map, or in an entry that is written as key and value. */
    ValueType under(String key) {
        if (!hasEntries() || arguments.size() != 2) {
            return UNKNOWN;
        }
        return arguments.get(name.equals(ENTRY) && key.equals("key") ? 0 : 1);
    }

    /** Whether it is not one of the pipeline's own objects, which have fields. */
    boolean hasEntries() {
        return isMap() || name.equals(ENTRY);
    }

    private boolean isOfLibrary(String end) {
        return name.startsWith("java.util.") && name.endsWith(end);
    }

    /** The name without package and without the classes around it. */
    String simpleName() {
        return simpleName(name);
    }

    static String simpleName(String binaryName) {
        return binaryName.substring(1 + Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')));
    }
}
