/** Asks a language model how to reduce flight delays and turns its answer into an affordable plan. */
@NullMarked
package dev.whodunit.examples.advisor;

import org.jspecify.annotations.NullMarked;
