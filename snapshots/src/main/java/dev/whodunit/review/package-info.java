/**
 * What tests gave that is not accepted yet, and how it is accepted or rejected: the culprit is what is reviewed, and what only follows from
 * it comes along.
 *
 * <p>Compares nothing: what a pending snapshot changes, and who did it, was found when it was written. Start reading at
 * {@link dev.whodunit.review.Review}.
 */
@NullMarked
package dev.whodunit.review;

import org.jspecify.annotations.NullMarked;
