/**
 * The code map: the pipeline's code as a graph, known before anything runs, and what never ran as well.
 *
 * <p>Plain records; how they are read from class files is the concern of the module that owns bytecode. Start reading at
 * {@link dev.whodunit.map.PipelineMap}.
 */
@NullMarked
package dev.whodunit.map;

import org.jspecify.annotations.NullMarked;
