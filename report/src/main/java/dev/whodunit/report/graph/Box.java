package dev.whodunit.report.graph;

/**
 * A box of the picture.
 *
 * @param id by which the page refers to it; of what never ran, to who would call it
 * @param title the first line: what the code calls the value
 * @param subtitle the second line: by which function, and how much
 * @param status as in {@code StepComparison.Status}, its word; {@code plain} where nothing was compared, and
 *     {@link #UNRUN}
 */
record Box(String id, String title, String subtitle, String status) {

    /** The status of what never ran. */
    static final String UNRUN = "unrun";

    boolean isUnrun() {
        return status.equals(UNRUN);
    }
}
