package dev.whodunit.diagnosis;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;

/**
 * Who is not accused, whatever the rules find.
 *
 * @param unstable functions that make other calls when the same code runs again; that is no reason to suspect them
 * @param misled by id of a step, executions of unchanged code that was given numbers that are a little off
 */
record Excuses(Set<String> unstable, Map<Integer, BitSet> misled) {

    /** Everybody answers for what they do. */
    static final Excuses NONE = new Excuses(Set.of(), Map.of());

    /** The same with executions that were misled. */
    Excuses withMisled(Map<Integer, BitSet> executions) {
        return new Excuses(unstable, executions);
    }

    boolean isChance(Suspicion suspicion) {
        return suspicion.act().isOnCalls()
                && unstable.contains(suspicion.current().step().function().alignmentKey());
    }

    boolean isMisled(Suspicion suspicion) {
        BitSet executions = misled.get(suspicion.current().step().id());
        return executions != null && executions.get(suspicion.current().index());
    }
}
