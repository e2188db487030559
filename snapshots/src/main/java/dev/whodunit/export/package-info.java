/**
 * Writes what the model holds in formats that other tools read: JSON and Graphviz.
 *
 * <p>Only translates; nothing here computes, compares or decides, and nothing reads its own output back. Start reading at
 * {@link dev.whodunit.export.MapExport}.
 */
@NullMarked
package dev.whodunit.export;

import org.jspecify.annotations.NullMarked;
