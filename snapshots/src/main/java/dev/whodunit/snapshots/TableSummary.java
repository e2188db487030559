package dev.whodunit.snapshots;

import java.util.List;

/**
 * A list of records, column by column.
 *
 * @param rows number of records
 * @param columns in the order of their first appearance
 * @param blocks 64 bits of the digests of the records [0,1), [1,2), [2,4), [4,8) …
 */
public record TableSummary(long rows, List<ColumnSummary> columns, List<Long> blocks) {

    public TableSummary {
        columns = List.copyOf(columns);
        blocks = List.copyOf(blocks);
    }
}
