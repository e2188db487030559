/**
 * What projects say about values that are not recorded as they are: the file {@code whodunit.yaml}, and rules that have a name.
 *
 * <p>Reads what is said and no value; what comes of the rules is a matter of {@code canonical}. Start reading at
 * {@link dev.whodunit.redaction.RedactionFile}.
 */
@NullMarked
package dev.whodunit.redaction;

import org.jspecify.annotations.NullMarked;
