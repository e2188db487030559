package dev.whodunit.difference;

import java.util.List;

/** A list with too many rows to hold them all. */
public interface LargeList {

    /** 64 bits for each row: rows with the same ones are the same. */
    long[] digests();

    /**
     * JSON of some rows.
     *
     * @param positions from 0, in ascending order
     */
    List<String> json(int[] positions);

    /**
     * Some rows as they are to be shown beside accepted ones, as JSON arrays; rows may count as accepted in some places though they are not.
     */
    default String shownBeside(String accepted, String rows) {
        return rows;
    }
}
