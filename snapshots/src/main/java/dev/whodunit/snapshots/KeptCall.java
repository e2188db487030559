package dev.whodunit.snapshots;

import dev.whodunit.run.Call;

/**
 * One execution of a step whose values are in the snapshot, and not only the digest of all executions.
 *
 * @param path of the entry that it belongs to
 * @param parent which execution of the nearest entry around it made it; 0 if there is none
 * @param input digest of what went in, as in {@link dev.whodunit.run.CallLog}
 * @param output digest of what came out
 * @param call what went in and came out
 */
public record KeptCall(String path, int parent, long input, long output, Call call) {}
