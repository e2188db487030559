package dev.whodunit.map;

import java.util.Set;

/** What is known of functions outside the scope by their names and types alone. */
public final class SideEffects {

    private static final Set<String> MUTATORS = Set.of(
            "add",
            "addAll",
            "addFirst",
            "addLast",
            "append",
            "clear",
            "compute",
            "computeIfAbsent",
            "computeIfPresent",
            "delete",
            "deleteCharAt",
            "drainTo",
            "insert",
            "merge",
            "offer",
            "poll",
            "pollFirst",
            "pollLast",
            "pop",
            "push",
            "put",
            "putAll",
            "putIfAbsent",
            "remove",
            "removeAll",
            "removeFirst",
            "removeIf",
            "removeLast",
            "replace",
            "replaceAll",
            "retainAll",
            "reverse",
            "set",
            "setLength",
            "setAll",
            "sort");

    private SideEffects() {}

    /**
     * Whether a library function may change its receiver or its arguments: it returns nothing, so that it must be called
     * for something else, or has a name by which collections and builders call such functions.
     */
    public static boolean mayChange(String method, String descriptor) {
        return descriptor.endsWith(")V") || MUTATORS.contains(method);
    }
}
