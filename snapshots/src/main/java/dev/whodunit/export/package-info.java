/**
 * Writes what the model holds in formats that other tools read: of a code map and of a run.
 *
 * <p>Only translates; nothing here compares or decides, and nothing reads its own output back. A run is first made a graph of steps and
 * artifacts, which each format then writes. Start reading at {@link dev.whodunit.export.RunExport} and {@link
 * dev.whodunit.export.MapExport}.
 */
@NullMarked
package dev.whodunit.export;

import org.jspecify.annotations.NullMarked;
