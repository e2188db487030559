package dev.whodunit.diagnosis;

/**
 * What a comparison may let pass, and what it may do before it accuses.
 *
 * @param tolerance how far numbers may be from the accepted ones; where their values were not kept they must be equal
 * @param replay calls functions of the current code again on what they were given in the accepted run; asked only where
 *     somebody is accused, for functions whose code changed as well, and only if numbers must be equal
 */
public record Conditions(Tolerance tolerance, Replay replay) {

    /** Numbers must be equal, and nothing is called. */
    public static final Conditions STRICT = new Conditions(Tolerance.NONE, Replay.NEVER);

    /** The same, and nothing is called. */
    public Conditions withoutReplay() {
        return new Conditions(tolerance, Replay.NEVER);
    }
}
