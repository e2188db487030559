/** Works out what wildlife strikes cost, and which species and flight phases the costs come from. */
@NullMarked
package dev.whodunit.examples.birdstrikes;

import org.jspecify.annotations.NullMarked;
