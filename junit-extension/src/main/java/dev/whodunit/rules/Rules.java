package dev.whodunit.rules;

import dev.whodunit.canonical.Redaction;
import dev.whodunit.diagnosis.Tolerance;
import java.util.List;

/**
 * What a project says about its values.
 *
 * @param redactions what is not recorded as it is, in the order in which that is tried
 * @param tolerance how far numbers may be from the accepted ones
 */
public record Rules(List<Redaction> redactions, Tolerance tolerance) {

    /** All is recorded as it is, and numbers must be equal. */
    public static final Rules NONE = new Rules(List.of(), Tolerance.NONE);

    public Rules {
        redactions = List.copyOf(redactions);
    }
}
