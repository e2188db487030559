/**
 * What in a run depends on what: def-use and control dependence of the code map, joined where one recorded step called another.
 * It says too much rather than too little. Which of it matters decides whoever asks.
 * Start reading at {@link dev.whodunit.dependence.DependenceGraph}.
 */
@NullMarked
package dev.whodunit.dependence;

import org.jspecify.annotations.NullMarked;
