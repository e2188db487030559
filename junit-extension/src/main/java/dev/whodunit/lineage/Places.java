package dev.whodunit.lineage;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which values of a call a flow summary speaks of.
 *
 * @param receiver all that the receiver is and holds
 * @param arguments all arguments
 * @param some the arguments with these numbers, the first is 0
 * @param callbacks what lambdas gave that the call ran
 */
record Places(boolean receiver, boolean arguments, Set<Integer> some, boolean callbacks) {

    static final Places NONE = new Places(false, false, Set.of(), false);
    static final Places ALL = new Places(true, true, Set.of(), true);

    Places {
        some = Set.copyOf(some);
    }

    /** Whether an argument is among them. */
    boolean hasArgument(int index) {
        return arguments || some.contains(index);
    }

    Places withoutReceiver() {
        return new Places(false, arguments, some, callbacks);
    }

    /** Without one of so many arguments. */
    Places without(int argument, int count) {
        Set<Integer> others = IntStream.range(0, count)
                .filter(each -> each != argument && hasArgument(each))
                .boxed()
                .collect(Collectors.toSet());
        return new Places(receiver, false, others, callbacks);
    }

    boolean isEmpty() {
        return !receiver && !arguments && !callbacks && some.isEmpty();
    }
}
