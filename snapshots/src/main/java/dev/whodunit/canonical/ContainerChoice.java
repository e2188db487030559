package dev.whodunit.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Which collections to use where the declared type leaves it open.
 *
 * @param orderedSets whether sets keep the order of their elements
 * @param orderedMaps whether maps keep the order of their entries
 */
record ContainerChoice(boolean orderedSets, boolean orderedMaps) {

    private static final int LARGE = 1 << 12;

    /** The likeliest first. */
    static List<ContainerChoice> all() {
        return List.of(
                new ContainerChoice(false, false),
                new ContainerChoice(false, true),
                new ContainerChoice(true, false),
                new ContainerChoice(true, true));
    }

    /** An empty collection for a declared type; null if none is known. */
    @Nullable
    Collection<@Nullable Object> collection(Class<?> type, boolean large) {
        if (type == Deque.class || type == Queue.class || type == ArrayDeque.class) {
            return new ArrayDeque<>();
        }
        if (type == SortedSet.class || type == NavigableSet.class || type == TreeSet.class) {
            return new TreeSet<>();
        }
        if (type == LinkedHashSet.class || (type == Set.class && orderedSets)) {
            return new LinkedHashSet<>();
        }
        if (type == Set.class || type == HashSet.class) {
            return large ? new HashSet<>(LARGE) : new HashSet<>();
        }
        return type.isAssignableFrom(ArrayList.class) ? new ArrayList<>() : null;
    }

    /** An empty map for a declared type; null if none is known. */
    @Nullable
    Map<@Nullable Object, @Nullable Object> map(Class<?> type, boolean large) {
        if (type == SortedMap.class || type == NavigableMap.class || type == TreeMap.class) {
            return new TreeMap<>();
        }
        if (type == LinkedHashMap.class || (type == Map.class && orderedMaps)) {
            return new LinkedHashMap<>();
        }
        if (type == ConcurrentMap.class || type == ConcurrentHashMap.class) {
            return large ? new ConcurrentHashMap<>(LARGE) : new ConcurrentHashMap<>();
        }
        return type.isAssignableFrom(HashMap.class) ? (large ? new HashMap<>(LARGE) : new HashMap<>()) : null;
    }

    /** Whether another choice makes another collection of it. */
    static boolean isOpen(Class<?> type) {
        return type == Set.class || type == Map.class;
    }

    /** Whether it is known which collection it was, and in which order code meets what it holds. */
    static boolean isExact(Class<?> type, JsonNode content) {
        boolean isPlain = type == LinkedHashMap.class || type == LinkedHashSet.class;
        boolean isList = !Set.class.isAssignableFrom(type) && !Map.class.isAssignableFrom(type);
        return isPlain || isList || content.isEmpty();
    }
}
