package dev.whodunit.lineage;

import java.util.Set;

/** What a call of a library does with the values that it is given, going by its name. */
enum Rule {
    /** Its result is one of the values that it was given or that its receiver holds. */
    PICKS,
    /** Its result is made of all of them. */
    COMPUTES,
    /** Its result tells how many or which there are, and nothing of what they are. */
    COUNTS;

    private static final Set<String> PICKING = Set.of(
            "apply",
            "applyAsDouble",
            "applyAsInt",
            "applyAsLong",
            "booleanValue",
            "call",
            "cast",
            "ceilingKey",
            "compute",
            "computeIfAbsent",
            "computeIfPresent",
            "doubleValue",
            "element",
            "first",
            "firstKey",
            "floorKey",
            "get",
            "getAsDouble",
            "getAsInt",
            "getAsLong",
            "getFirst",
            "getKey",
            "getLast",
            "getMax",
            "getMin",
            "getOrDefault",
            "getValue",
            "intValue",
            "join",
            "last",
            "lastKey",
            "longValue",
            "max",
            "merge",
            "min",
            "next",
            "orElse",
            "orElseGet",
            "orElseThrow",
            "peek",
            "peekFirst",
            "peekLast",
            "poll",
            "pollFirst",
            "pollLast",
            "pop",
            "previous",
            "put",
            "putIfAbsent",
            "remove",
            "removeFirst",
            "removeLast",
            "replace",
            "requireNonNull",
            "requireNonNullElse",
            "set",
            "take",
            "test",
            "valueOf");

    private static final Set<String> COUNTING = Set.of(
            "add",
            "addAll",
            "contains",
            "containsKey",
            "containsValue",
            "count",
            "getCount",
            "hasNext",
            "hasPrevious",
            "indexOf",
            "isEmpty",
            "isPresent",
            "offer",
            "ordinal",
            "removeIf",
            "size");

    private static final Set<String> ORDERING =
            Set.of("binarySearch", "distinct", "max", "min", "parallelSort", "sort", "sorted");

    /**
     * @param qualified owner and name, as in {@code java/util/List.get}
     * @param function the same with the descriptor
     */
    static Rule of(String qualified, String function) {
        String name = qualified.substring(qualified.lastIndexOf('.') + 1);
        boolean isText = qualified.startsWith("java/lang/String.") || qualified.startsWith("java/util/regex/");
        boolean isArithmetic = qualified.startsWith("java/lang/Math.")
                || qualified.startsWith("java/math/")
                || qualified.startsWith("java/time/")
                || qualified.contains("/atomic/");
        boolean isParsing = name.equals("valueOf") && function.contains("(Ljava/lang/String;");
        if (isText || isArithmetic || isParsing) {
            return COMPUTES;
        }
        if (PICKING.contains(name)) {
            return PICKS;
        }
        return COUNTING.contains(name) ? COUNTS : COMPUTES;
    }

    /** Whether the function compares the values that it is given, so that all of them decide where each one is. */
    static boolean isOrdering(String name) {
        return ORDERING.contains(name);
    }
}
