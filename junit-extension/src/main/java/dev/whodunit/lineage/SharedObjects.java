package dev.whodunit.lineage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Objects of the JDK through which threads hand values to each other. For one thread: it remembers what it has answered. */
final class SharedObjects {

    private static final List<String> TYPES = List.of(
            "java.util.concurrent.",
            "java.util.Collections$Synchronized",
            "java.util.Vector",
            "java.util.Stack",
            "java.util.Hashtable",
            "java.util.Properties",
            "java.lang.StringBuffer");

    private final Map<Class<?>, Boolean> known = new HashMap<>();

    /** Whether another thread may get what is handed to an object before the call is over that does so. */
    boolean isShared(Object object) {
        return known.computeIfAbsent(object.getClass(), type -> TYPES.stream().anyMatch(type.getName()::startsWith));
    }
}
