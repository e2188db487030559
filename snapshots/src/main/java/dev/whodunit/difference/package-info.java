/**
 * What is different between two values, as a person wants to read it: by row and field, moved or changed, by how much.
 *
 * <p>Pure functions over JSON. Nothing here knows what a run, a step or a snapshot is, and nobody is accused. Start reading at
 * {@link dev.whodunit.difference.Differences}, then {@code TreeComparison} and {@code RowPairs};
 * {@link dev.whodunit.difference.DifferenceText} makes lines of it, {@link dev.whodunit.difference.DifferenceJson} JSON.
 */
@NullMarked
package dev.whodunit.difference;

import org.jspecify.annotations.NullMarked;
