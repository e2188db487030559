/**
 * How often the culprit is the right one: changes one instruction of an example pipeline, runs it, and asks the diagnosis
 * who did it. No rule of the diagnosis lives here. Start at {@link dev.whodunit.benchmarks.localisation.Localisation}.
 */
@NullMarked
package dev.whodunit.benchmarks.localisation;

import org.jspecify.annotations.NullMarked;
