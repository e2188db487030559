package dev.whodunit.lineage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A place outside the pipeline that an object of a library reads from; what it gives is numbered in order. */
final class Outside {

    private final String origin;
    private final String path;
    private final boolean isOpaque;
    private Set<String> columns = Set.of();
    private boolean isForward;
    private boolean isOutOfOrder;
    private boolean isReadAhead;
    private int given;
    private Map<String, Integer> made = Map.of();
    private Optional<Given> last = Optional.empty();

    /** What it gave, with the label that this has. */
    record Given(Object value, int label) {}

    /**
     * @param origin what is read, such as the name of a file
     * @param path where in it the object stands, {@code ""} at its beginning, {@code ?} if that is not known
     * @param isOpaque whether what it gives cannot be told apart
     */
    Outside(String origin, String path, boolean isOpaque) {
        this.origin = origin;
        this.path = path;
        this.isOpaque = isOpaque;
    }

    boolean isOpaque() {
        return isOpaque;
    }

    /** Whether it is one place. */
    boolean isExact() {
        return !path.isEmpty() && !path.startsWith("?") && !path.contains("[*]");
    }

    /** The position of all that is there. */
    String whole() {
        return path.isEmpty() ? "*" : path;
    }

    /** It is a table with columns of these names, unless it is known as one already. */
    void isOf(Set<String> names) {
        columns = columns.isEmpty() && path.isEmpty() ? names : columns;
    }

    /** Whether it may be a table, and nothing has been read from there. */
    boolean isUnread() {
        return isOpaque && path.isEmpty() && columns.isEmpty();
    }

    /** Whether it can be told apart, and nothing has been read from there. */
    boolean isAtItsBeginning() {
        return !isOpaque && path.isEmpty() && given == 0;
    }

    /** The column with a name, if it is a table that has one. */
    Optional<Outside> column(String name) {
        return columns.contains(name) ? Optional.of(new Outside(origin, "[*]." + name, isOpaque)) : Optional.empty();
    }

    /** Somewhere in it. */
    Outside somewhere() {
        return new Outside(origin, "?", isOpaque);
    }

    String origin() {
        return origin;
    }

    String path() {
        return path;
    }

    /** The number of the next thing that it gives. */
    int next() {
        return given++;
    }

    /** The number of the next object of a class that is made of what it gives. */
    int next(String type) {
        made = made.isEmpty() ? new HashMap<>() : made;
        return made.merge(type, 1, Integer::sum) - 1;
    }

    /** A part of it with a name. */
    Outside part(Object key) {
        return new Outside(origin, path + (key instanceof Integer ? "[" + key + "]" : Source.step(key)), isOpaque);
    }

    /** Code of the pipeline has got this from it. */
    void hasGiven(Object value, int label) {
        last = Optional.of(new Given(value, label));
    }

    /** What code of the pipeline got from it last, if it gives its parts in order. */
    Optional<Given> last() {
        return isOutOfOrder ? Optional.empty() : last;
    }

    /** From now on some code sees a part long after others have seen it. */
    void isReadAhead() {
        isReadAhead = true;
    }

    /** What all code of the pipeline works on that works on what it gives. */
    Optional<Given> current() {
        return isReadAhead ? Optional.empty() : last();
    }

    /** Some of its parts are not given to anybody. */
    void skip(long parts) {
        given = (int) Math.min(Integer.MAX_VALUE, given + Math.max(0, parts));
    }

    /** From now on nobody knows which of its parts is the next one. */
    void isOutOfOrder() {
        isOutOfOrder = true;
    }

    /** The next part of it, by number if that is known. */
    Outside nextPart() {
        return isOutOfOrder ? somewhere() : new Outside(origin, path + "[" + next() + "]", isOpaque);
    }

    /** What it gave it does not give again, whoever asks. */
    Outside forward() {
        isForward = true;
        return this;
    }

    /** The same place, read from its beginning if that can be. */
    Outside again() {
        return isForward ? this : new Outside(origin, path, isOpaque);
    }
}
