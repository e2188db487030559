/**
 * What the last runs of tests have left below the build folder: which tests are red, and who made them so; which artifacts are not as
 * accepted; an artifact by its name.
 *
 * <p>Reads and never writes; what is different was found when the tests ran. Start reading at {@link dev.whodunit.outcomes.TestOutcomes}.
 */
@NullMarked
package dev.whodunit.outcomes;

import org.jspecify.annotations.NullMarked;
