/**
 * The canonical form of any Java value: one description per class of what its content is, read either into a hash (the
 * fingerprint), into canonical JSON, or into a preview.
 *
 * <p>Nothing here runs code of the pipeline, consumes a value, or knows what a run is beyond {@code Artifact} and
 * {@code Fingerprint}. Start reading at {@link dev.whodunit.canonical.ValueReader}, then {@code Form}, {@code Forms}
 * and {@code HashWalk}.
 */
@NullMarked
package dev.whodunit.canonical;

import org.jspecify.annotations.NullMarked;
