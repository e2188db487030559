package dev.whodunit.snapshots;

/**
 * Digests of a block of consecutive executions.
 *
 * @param inputs 64 bits of the digest of what went in
 * @param outputs 64 bits of the digest of what came out
 */
public record BlockDigest(long inputs, long outputs) {}
