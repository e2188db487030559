/**
 * The one object that a test holds: {@link dev.whodunit.PipelineRun}, the run that is being recorded around it.
 *
 * <p>Everything that it hands out lives in the packages below; what implements it lives with the test framework.
 */
@NullMarked
package dev.whodunit;

import org.jspecify.annotations.NullMarked;
