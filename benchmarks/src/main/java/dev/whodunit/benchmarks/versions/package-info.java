/**
 * How often the culprit is the right one when a library is upgraded: a small pipeline runs with one released version of a
 * library and with the next, between which one function was fixed, and the diagnosis says who did it. The libraries are
 * downloaded when this runs; they are never on the project's class path. Start at
 * {@link dev.whodunit.benchmarks.versions.Versions}.
 */
@NullMarked
package dev.whodunit.benchmarks.versions;

import org.jspecify.annotations.NullMarked;
