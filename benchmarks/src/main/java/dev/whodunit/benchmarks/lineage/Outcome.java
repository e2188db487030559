package dev.whodunit.benchmarks.lineage;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run came to.
 *
 * @param outputs paths with their texts; of a run that threw, the exception alone
 * @param way that it took
 */
record Outcome(Map<String, String> outputs, Way way) {

    /** The path of an exception; no component of a record has this name. */
    static final String THROWN = "(thrown)";

    Outcome {
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }

    /** Type and message, in which the folder has a name that is the same everywhere. */
    static Outcome thrown(Throwable thrown, Path inputFolder, Way way) {
        String message = String.valueOf(thrown.getMessage()).replace(inputFolder.toString(), "inputs");
        return new Outcome(Map.of(THROWN, thrown.getClass().getName() + ": " + message), way);
    }

    boolean threw() {
        return outputs.containsKey(THROWN);
    }
}
