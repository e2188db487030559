package dev.whodunit.weave;

import java.util.Set;

/** What woven code says about a library call beside its number: bits that the recorder reads. */
public final class SiteTraits {

    /** The call has no receiver: a static method or a constructor. */
    public static final int WITHOUT_RECEIVER = 1;

    /** The call may change its receiver or arguments, so their state afterwards is of interest. */
    public static final int MAY_CHANGE = 2;

    /** The call only returns a field of its receiver, a class in scope; the receiver itself is of no interest. */
    public static final int GETTER = 4;

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

    private SiteTraits() {}

    static int of(boolean withoutReceiver, String method, String descriptor) {
        boolean mayChange = descriptor.endsWith(")V") || MUTATORS.contains(method);
        return (withoutReceiver ? WITHOUT_RECEIVER : 0) | (mayChange ? MAY_CHANGE : 0);
    }
}
