package dev.whodunit.map;

import java.util.List;
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

    private static final List<String> LOCAL = List.of(
            "java.lang.String.<init>",
            "java.lang.String.format",
            "java.lang.String.getBytes",
            "java.lang.String.to",
            "java.text.",
            "java.time.",
            "java.util.Calendar",
            "java.util.Currency",
            "java.util.Date",
            "java.util.Formatter",
            "java.util.Scanner");

    private SideEffects() {}

    /**
     * Whether a library function may change its receiver or its arguments: it returns nothing, so that it must be called
     * for something else, or has a name by which collections and builders call such functions.
     */
    public static boolean mayChange(String method, String descriptor) {
        return descriptor.endsWith(")V") || MUTATORS.contains(method);
    }

    /** Whether a library function may use the JVM's locale, time zone or charset without being given one. */
    public static boolean mayUseDefaults(MethodRef method) {
        return LOCAL.stream().anyMatch((method.className() + "." + method.name())::startsWith);
    }

    /** Whether it is known of a library function that it does the same each time, and nothing to anything but what it is given. */
    public static boolean isRepeatable(MethodRef method) {
        return RepeatableLibrary.has(method);
    }
}
