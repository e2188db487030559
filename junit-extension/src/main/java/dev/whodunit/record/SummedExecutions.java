package dev.whodunit.record;

import dev.whodunit.run.CallLog;

/** What all executions of a step were given and gave, whatever their order. Guarded by its step. */
final class SummedExecutions {

    private long inputs;
    private long inputGlances;
    private long pairs;
    private long pairGlances;

    /** Adds one, each {@link Sight} as its two digests. Mixed once where both are the same, since this happens at every event. */
    void add(long input, long inputGlance, long output, long outputGlance) {
        boolean isInputWhole = input == inputGlance;
        long in = Mix.of(0, input);
        long pair = Mix.of(input, output);
        inputs = Mix.sum(inputs, in);
        inputGlances = Mix.sum(inputGlances, isInputWhole ? in : Mix.of(0, inputGlance));
        pairs = Mix.sum(pairs, pair);
        pairGlances =
                Mix.sum(pairGlances, isInputWhole && output == outputGlance ? pair : Mix.of(inputGlance, outputGlance));
    }

    /** One block for all executions. */
    CallLog.Block block(long executions) {
        return new CallLog.Block(0, executions, Sight.told(inputs, inputGlances), Sight.told(pairs, pairGlances));
    }
}
