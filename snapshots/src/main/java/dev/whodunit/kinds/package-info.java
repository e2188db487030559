/**
 * What an artifact is to those who think in data: a table, a model, the state of an agent, a metric. Told by files of lines that
 * users extend.
 *
 * <p>Nothing here reads live values: classes come from the recorder, contents from the recording. Start reading at
 * {@link dev.whodunit.kinds.ArtifactKinds}.
 */
@NullMarked
package dev.whodunit.kinds;

import org.jspecify.annotations.NullMarked;
