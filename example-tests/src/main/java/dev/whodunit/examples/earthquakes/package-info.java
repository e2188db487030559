/** Summarises a week of earthquakes: when there were unusually many, where they were and how strong. */
@NullMarked
package dev.whodunit.examples.earthquakes;

import org.jspecify.annotations.NullMarked;
