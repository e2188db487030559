package dev.whodunit.run;

/**
 * A value that a call used or produced, at one point in time.
 *
 * @param name the name the code gives it (variable, parameter, field), {@code "this"} for a receiver, or {@code ""}
 * @param type readable type with element types where they are known: {@code List<Flight>}
 * @param state how much of it could be captured
 * @param fingerprint hash of the canonical content; {@link Fingerprint#NONE} if opaque or unreadable
 * @param size number of elements, entries, characters or bytes; {@code -1} for values without a size
 * @param preview one line of canonical JSON, cut to a bounded length
 * @param note why it is partial or unreadable, or {@code ""}
 */
public record Artifact(
        String name,
        String type,
        ArtifactState state,
        Fingerprint fingerprint,
        long size,
        String preview,
        String note) {

    /** The artifact of a call that returns nothing. */
    public static final Artifact VOID = new Artifact("", "void", ArtifactState.COMPLETE, Fingerprint.NONE, -1, "", "");

    /** The same artifact under the name that the code gives it elsewhere. */
    public Artifact named(String newName) {
        return new Artifact(newName, type, state, fingerprint, size, preview, note);
    }

    /** Whether this stands for "no value". */
    public boolean isVoid() {
        return type.equals("void");
    }

    /** Whether both are complete and their content is the same; names do not matter. */
    public boolean hasSameContentAs(Artifact other) {
        return state == ArtifactState.COMPLETE
                && other.state == ArtifactState.COMPLETE
                && fingerprint.equals(other.fingerprint)
                && type.equals("void") == other.type.equals("void");
    }
}
