package dev.whodunit.lineage;

import java.util.Map;
import java.util.Set;

/**
 * What decided, on one thread, that nothing was thrown where a handler waits for it after which its method goes on. Exceptions that
 * the JDK throws for reasons that no value has count only if the handler takes others, too.
 */
final class Risk {

    /** How methods of the JDK begin that throw something for the value that they get. */
    private static final Set<String> THROWING = Set.of(
            "<init>",
            "charAt",
            "check",
            "compile",
            "create",
            "decode",
            "divide",
            "element",
            "first",
            "format",
            "from",
            "get",
            "group",
            "last",
            "next",
            "of",
            "orElseThrow",
            "parse",
            "pop",
            "remainder",
            "remove",
            "require",
            "resolve",
            "sub",
            "valueOf");

    private final LabelRun run;
    private boolean isAwaited;
    private boolean isExternal;
    private int label;

    Risk(LabelRun run) {
        this.run = run;
    }

    /**
     * A call begins whose exceptions a handler takes.
     *
     * @return what was known before it
     */
    int await(boolean external) {
        int before = isAwaited ? 2 * (label + 1) + (isExternal ? 1 : 0) : 0;
        isAwaited = true;
        isExternal = external;
        label = 0;
        return before;
    }

    /**
     * The call is over.
     *
     * @param takesAll whether nothing that the call may have thrown would have come past the handler
     * @return what decided that it threw nothing
     */
    int over(int before, boolean takesAll) {
        int found = label;
        restore(before);
        if (!takesAll) {
            add(found);
        }
        return found;
    }

    /** The call has thrown something, and a handler has it. */
    void restore(int before) {
        isAwaited = before != 0;
        isExternal = (before & 1) == 1;
        label = Math.max(0, before / 2 - 1);
    }

    /** A method begins; if nobody called it, no handler waits. */
    void begins(boolean isFirst) {
        if (isFirst) {
            restore(0);
        }
    }

    /** Decisions, with what decided that nothing was thrown until now. */
    int with(int decisions) {
        return isAwaited ? run.provenance().join(decisions, label) : decisions;
    }

    /** A decision was made on whether something is thrown. */
    void add(int decision) {
        if (isAwaited) {
            label = run.provenance().join(label, decision);
        }
    }

    /** A call of a library is over that has thrown nothing. */
    void passed(LibraryCall call) {
        if (isAwaited && !(isExternal && call.isOfJdk())) {
            add(mayThrow(call) ? run.everything(call.pool()) : receiver(call));
            add(call.decisions());
        }
    }

    /** A value may be missing that a method is called on. */
    private static int receiver(LibraryCall call) {
        return Identity.isValue(call.receiver()) && !call.labels().isEmpty()
                ? call.labels().get(0)
                : 0;
    }

    private static boolean mayThrow(LibraryCall call) {
        boolean isGivenSomething = call.hasArguments() || call.receiver() != null;
        return !call.isOfJdk() || (isGivenSomething && isThrowing(call));
    }

    private static boolean isThrowing(LibraryCall call) {
        String name = call.name();
        boolean isNamed = THROWING.stream().anyMatch(name::startsWith) || name.endsWith("Exact");
        boolean isOfText = !name.equals("valueOf") || call.function().contains("(Ljava/lang/");
        return isNamed && isOfText && !(call.receiver() instanceof Map);
    }
}
