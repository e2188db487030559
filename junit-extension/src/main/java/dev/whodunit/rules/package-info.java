/**
 * What projects say about their values in the file {@code whodunit.yaml}: what is not recorded as it is, and how far numbers may be from
 * accepted ones.
 *
 * <p>Reads what is said and no value; what comes of the rules is a matter of {@code canonical}. Start reading at
 * {@link dev.whodunit.rules.RulesFile}.
 */
@NullMarked
package dev.whodunit.rules;

import org.jspecify.annotations.NullMarked;
