/**
 * Follows values through one run of code that {@code dev.whodunit.labels} has woven: what each label stands for, the labels of
 * fields and elements, and what calls of libraries do with the values that they are given. Knows no bytecode, no files and no
 * assertions. Start reading at {@link dev.whodunit.lineage.LabelRun}.
 */
@NullMarked
package dev.whodunit.lineage;

import org.jspecify.annotations.NullMarked;
