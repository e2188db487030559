/**
 * A recording: everything that was kept of one run, on disk under the build folder, and read back as an equal run.
 *
 * <p>Only the file format lives here; what a run is belongs to {@code dev.whodunit.run}, and what is accepted of it
 * belongs to {@code dev.whodunit.snapshots}. Start reading at {@link dev.whodunit.recording.RecordingWriter}.
 */
@NullMarked
package dev.whodunit.recording;

import org.jspecify.annotations.NullMarked;
