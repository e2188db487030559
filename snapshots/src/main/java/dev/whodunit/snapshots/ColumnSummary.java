package dev.whodunit.snapshots;

/**
 * One column of a list of records. Smallest and largest are those of the numbers if there are any, else those of the
 * strings.
 *
 * @param name name of the record's field
 * @param nulls number of records in which it is null or missing
 * @param min smallest value as JSON text, a long string cut; {@code ""} if there is none
 * @param max largest value as JSON text, a long string cut; {@code ""} if there is none
 * @param distinct number of different values other than null
 * @param mean mean of the numbers to six digits as JSON text; {@code ""} if there are none
 */
public record ColumnSummary(String name, long nulls, String min, String max, long distinct, String mean) {}
