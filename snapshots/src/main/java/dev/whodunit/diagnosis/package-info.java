/**
 * What changed between an accepted run and the current one, and which function did it.
 *
 * <p>Pure functions over the records of {@link dev.whodunit.run}: nothing here reads a file, a clock or a setting, and
 * nothing knows how runs are recorded or stored. Start reading at {@link dev.whodunit.diagnosis.Diagnosis}.
 */
@NullMarked
package dev.whodunit.diagnosis;

import org.jspecify.annotations.NullMarked;
