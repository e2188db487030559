/**
 * AssertJ assertions over a run: its steps, its artifacts and where they came from. A test imports one static method,
 * {@code assertThat}, and goes on from there.
 *
 * <p>Asks recordings and never records; nothing here knows JUnit or bytecode. Only the entry points, the asserts and what
 * they are about are public. Start reading at {@link dev.whodunit.assertions.WhodunitAssertions}, then
 * {@link dev.whodunit.assertions.AbstractWhodunitAssert}, which every check goes through.
 */
@NullMarked
package dev.whodunit.assertions;

import org.jspecify.annotations.NullMarked;
