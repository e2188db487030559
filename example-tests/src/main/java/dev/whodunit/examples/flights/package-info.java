/** Ranks airports by the delay of their departing flights. */
@NullMarked
package dev.whodunit.examples.flights;

import org.jspecify.annotations.NullMarked;
