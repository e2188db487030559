/**
 * The way in from JUnit: the annotation, the extension, and what it makes of a test's life.
 *
 * <p>Knows JUnit and nothing of bytecode; calls that differ between JUnit versions are in one class, {@code JUnitBridge}.
 * Start reading at {@link dev.whodunit.junit.PipelineExtension}.
 */
@NullMarked
package dev.whodunit.junit;

import org.jspecify.annotations.NullMarked;
