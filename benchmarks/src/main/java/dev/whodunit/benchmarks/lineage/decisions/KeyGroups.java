package dev.whodunit.benchmarks.lineage.decisions;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of the keys that one map, one set or one classifier meets are equal. What the keys are does not matter: a key
 * that becomes another one, and then equals none that it did not equal before, changes nothing.
 */
final class KeyGroups {

    /** Of what is looked up and not there. */
    private static final long ABSENT = 0;

    private final Map<@Nullable Object, Group> groups = new HashMap<>();
    private long absent;
    private long changes;

    private static final class Group {
        private final long number;
        private long uses;

        Group(long number) {
            this.number = number;
        }
    }

    /** Which key it is, by the order in which keys first appear here. */
    long meet(@Nullable Object key, long use) {
        Group group = groups.get(key);
        if (group == null) {
            group = new Group(groups.size() + 1L);
            groups.put(key, group);
        }
        group.uses += Mixed.of(use);
        return group.number;
    }

    /** A key that is looked up and not there; which one it is does not matter. */
    long miss(long use) {
        absent += Mixed.of(use);
        return ABSENT;
    }

    /** How many changes there were before this one. */
    long nextChange() {
        return changes++;
    }

    /** Which uses met the same key, in no order. */
    long inAnyOrder() {
        long all = Mixed.of(absent);
        for (Group group : groups.values()) {
            all += Mixed.of(group.uses);
        }
        return all;
    }

    /** Which of the keys has this text, by its number or by its uses; 0 if none has it. */
    long place(String text, boolean severalThreads) {
        return groups.entrySet().stream()
                .filter(entry -> String.valueOf(entry.getKey()).equals(text))
                .mapToLong(entry -> severalThreads ? entry.getValue().uses : entry.getValue().number)
                .sum();
    }
}
