/**
 * The picture of a run: its stages as boxes, what they hand to each other as arrows, drawn as SVG without any script. Which stages there are, and what became of them, is decided elsewhere.
 *
 * <p>Start reading at {@link dev.whodunit.report.graph.RunPicture}.
 */
@NullMarked
package dev.whodunit.report.graph;

import org.jspecify.annotations.NullMarked;
