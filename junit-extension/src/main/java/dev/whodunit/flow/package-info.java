/**
 * Reads class files into the code map of {@link dev.whodunit.map}: call sites, names, def-use edges, code hashes.
 *
 * <p>Works on bytes alone: no class is loaded, nothing runs, and nothing here knows of weaving or recording. Start
 * reading at {@link dev.whodunit.flow.ClassMapper}.
 */
@NullMarked
package dev.whodunit.flow;

import org.jspecify.annotations.NullMarked;
