package dev.whodunit.run;

/**
 * A small value that is kept for the executions that used it, once for all of them.
 *
 * @param artifact what it is, without a name
 * @param json its whole canonical JSON
 */
public record KeptValue(Artifact artifact, String json) {}
