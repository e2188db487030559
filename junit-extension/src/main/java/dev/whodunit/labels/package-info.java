/**
 * Weaves code so that every value has a label beside it, which says what it was computed from. What a label stands for, and what
 * calls of libraries do with labels, is nothing that lives here: that decides {@code dev.whodunit.lineage} behind the bridge.
 * Start reading at {@link dev.whodunit.labels.LabelledClass}.
 */
@NullMarked
package dev.whodunit.labels;

import org.jspecify.annotations.NullMarked;
