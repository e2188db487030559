package dev.whodunit.green;

/**
 * A class path that was kept, or why it was not.
 *
 * @param id names it among all that are kept; {@code ""} if it was not
 * @param missing one sentence without full stop why it was not, or {@code ""}
 */
public record KeptCode(String id, String missing) {

    /** Nobody tried to keep it. */
    public static final KeptCode NONE = new KeptCode("", "its class files were not kept");

    /** It is kept under this id. */
    static KeptCode of(String id) {
        return new KeptCode(id, "");
    }
}
