package dev.whodunit.canonical;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.PriorityBlockingQueue;

/**
 * Which containers have an order that is content. It is content where the type promises it; a wrapper such as
 * {@code Collections.unmodifiableMap} hides what it wraps, so what it holds has no order.
 */
final class ContainerOrder {

    private ContainerOrder() {}

    static Shape ofMap(Class<?> type) {
        boolean ordered = SortedMap.class.isAssignableFrom(type)
                || LinkedHashMap.class.isAssignableFrom(type)
                || EnumMap.class.isAssignableFrom(type);
        return ordered ? Shapes.ORDERED_MAP : Shapes.MAP;
    }

    static Shape ofCollection(Class<?> type) {
        if (List.class.isAssignableFrom(type) || isPlainQueue(type)) {
            return Shapes.LIST;
        }
        return isOrderedSet(type) || isOrderedView(type.getName()) ? Shapes.ORDERED_SET : Shapes.BAG;
    }

    private static boolean isPlainQueue(Class<?> type) {
        return Queue.class.isAssignableFrom(type)
                && !PriorityQueue.class.isAssignableFrom(type)
                && !PriorityBlockingQueue.class.isAssignableFrom(type)
                && !DelayQueue.class.isAssignableFrom(type);
    }

    private static boolean isOrderedSet(Class<?> type) {
        return Collection.class.isAssignableFrom(type)
                && (SortedSet.class.isAssignableFrom(type)
                        || LinkedHashSet.class.isAssignableFrom(type)
                        || CopyOnWriteArraySet.class.isAssignableFrom(type)
                        || EnumSet.class.isAssignableFrom(type));
    }

    /** The key, value and entry views of ordered maps; they have no type of their own that could be asked. */
    private static boolean isOrderedView(String name) {
        return name.startsWith("java.util.LinkedHashMap$")
                || name.startsWith("java.util.TreeMap$")
                || name.startsWith("java.util.EnumMap$")
                || name.startsWith("java.util.concurrent.ConcurrentSkipListMap$");
    }
}
