package dev.whodunit.run;

import java.util.List;
import java.util.Optional;

/**
 * One execution of a step that is kept in full.
 *
 * @param index which execution of the step it is, from 0
 * @param inputs receiver (named {@code this}) and arguments as they were at entry, in declaration order
 * @param output the result, the created object of a constructor, or the exception thrown
 * @param threw whether it ended with an exception
 * @param changed inputs whose content was different at exit: their state then, as produced by this call
 */
public record Call(long index, List<Artifact> inputs, Artifact output, boolean threw, List<Artifact> changed) {

    public Call {
        inputs = List.copyOf(inputs);
        changed = List.copyOf(changed);
    }

    /** The input with the given name. */
    public Optional<Artifact> input(String name) {
        return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
    }
}
