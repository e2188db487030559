/**
 * Classes to be mapped. A comment at a line's end lists all sites of that line in bytecode order, each once, with what
 * its result is stored into: {@code read rows, size -> count}. Start reading at
 * {@link dev.whodunit.flow.targets.Stores}.
 */
@NullMarked
package dev.whodunit.flow.targets;

import org.jspecify.annotations.NullMarked;
