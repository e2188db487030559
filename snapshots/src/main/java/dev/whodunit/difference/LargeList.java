package dev.whodunit.difference;

import java.util.List;
import java.util.function.Function;

/**
 * A list with too many rows to hold them all.
 *
 * @param digests 64 bits for each row
 * @param json JSON of the rows at some positions, which ascend
 */
public record LargeList(long[] digests, Function<int[], List<String>> json) {}
