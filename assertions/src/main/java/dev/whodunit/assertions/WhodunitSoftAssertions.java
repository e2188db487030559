package dev.whodunit.assertions;

import org.assertj.core.api.AbstractSoftAssertions;

/**
 * Collects the failures of assertions over a run and reports them together.
 *
 * <pre>{@code
 * WhodunitSoftAssertions softly = new WhodunitSoftAssertions();
 * softly.assertThat(run).step("rank").wasCalled();                 // passes
 * softly.assertThat(run).step("rank").output(LIST).hasSize(3);     // fails, at assertAll()
 * softly.assertAll();
 * }</pre>
 */
public class WhodunitSoftAssertions extends AbstractSoftAssertions implements WhodunitSoftAssertionsProvider {

    /** A collector without failures. */
    public WhodunitSoftAssertions() {}
}
