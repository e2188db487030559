package dev.whodunit.export;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a recording does not know of its run, so that other stores can link to it.
 *
 * @param moment when the run ended: a recording has no clock
 * @param commit id of the commit that ran, if it is known
 * @param dirty whether the working tree had changes that are in no commit, if it is known
 * @param tags what else is to be known of the run, by name
 * @param task id of the task of an agent that ran it, if there is one
 * @param parent the span that the run was part of, if there is one
 */
public record RunMetadata(
        Instant moment,
        Optional<String> commit,
        Optional<Boolean> dirty,
        Map<String, String> tags,
        Optional<String> task,
        Optional<TraceParent> parent) {

    public RunMetadata {
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /** Nothing is known but when the run ended. */
    public static RunMetadata at(Instant moment) {
        return new RunMetadata(
                moment, Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
    }
}
