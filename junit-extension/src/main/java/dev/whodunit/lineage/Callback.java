package dev.whodunit.lineage;

import org.jspecify.annotations.Nullable;

/**
 * Code of the pipeline that a library ran has given a value.
 *
 * @param method number of the code
 * @param row what it was called with
 * @param value null for code that gives none, too
 * @param label of the value
 */
record Callback(int method, Row row, @Nullable Object value, int label) {

    /** Whether the value only decides: what is kept, or which comes first. */
    boolean isDecision(LabelRun run) {
        return value instanceof Boolean
                || (value instanceof Integer && run.name(method).contains("ompar"));
    }
}
