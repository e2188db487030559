package dev.whodunit.lineage.summaries;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Whether the order in which a collection gives its elements is part of what it is. */
final class Orders {

    private static final Set<String> WITHOUT = Set.of(
            "java.util.HashMap",
            "java.util.HashMap$KeySet",
            "java.util.HashMap$Values",
            "java.util.HashMap$EntrySet",
            "java.util.HashSet",
            "java.util.PriorityQueue",
            "java.util.concurrent.PriorityBlockingQueue",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.ImmutableCollections$MapN",
            "java.util.ImmutableCollections$SetN",
            "java.util.ImmutableCollections$Set12");

    private Orders() {}

    /** @param object a collection or a map */
    static boolean isKnown(Object object) {
        boolean isOne = object instanceof Collection || object instanceof Map;
        return isOne && !WITHOUT.contains(object.getClass().getName());
    }
}
