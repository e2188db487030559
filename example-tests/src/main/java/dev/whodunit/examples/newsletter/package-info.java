/** Tells an advertising partner what the readers of a newsletter buy, and not who they are. */
@NullMarked
package dev.whodunit.examples.newsletter;

import org.jspecify.annotations.NullMarked;
