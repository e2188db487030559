/**
 * Where the values of a run came from, down to elements and fields: the recorded graph of derivations, the artifacts whose parts
 * are known in it, and what can be asked of both.
 *
 * <p>Plain data and walks over it; nothing here runs beside a pipeline. Start reading at {@link dev.whodunit.provenance.Lineage}.
 */
@NullMarked
package dev.whodunit.provenance;

import org.jspecify.annotations.NullMarked;
