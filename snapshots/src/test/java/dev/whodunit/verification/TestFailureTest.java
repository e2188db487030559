package dev.whodunit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestFailureTest {

    @Test
    void typeAndMessageTellFailuresApart() {
        TestFailure failure = new TestFailure("acme.Failed", "expected 1 but was 2");

        assertThat(failure.isLike(new TestFailure("acme.Failed", "expected 1 but was 2")))
                .isTrue();
        assertThat(failure.isLike(new TestFailure("acme.Failed", "expected 1 but was 3")))
                .isFalse();
        assertThat(failure.isLike(new TestFailure("acme.Other", "expected 1 but was 2")))
                .isFalse();
    }

    @Test
    void whatIsAnotherOneInEachRunDoesNot() {
        TestFailure failure =
                new TestFailure("acme.Failed", "acme.Row@1b2c3d4e in /tmp/junit-8564392019333 is not acme.Row@0a0b");

        assertThat(failure.isLike(new TestFailure(
                        "acme.Failed", "acme.Row@77aa in /tmp/junit-1234567890123 is not acme.Row@ffff")))
                .isTrue();
    }

    @Test
    void oneThatIsNotKnownIsLikeAnyOther() {
        assertThat(new TestFailure("", "").isLike(new TestFailure("acme.Failed", "no")))
                .isTrue();
    }

    @Test
    void itIsToldInOneLine() {
        assertThat(new TestFailure("acme.Failed", "")).hasToString("acme.Failed");
        assertThat(new TestFailure("acme.Failed", "\n  expected: 1\n but was: 2\n"))
                .hasToString("acme.Failed: expected: 1 but was: 2");
        assertThat(new TestFailure("acme.Failed", "x".repeat(1_000)).toString()).hasSize(214);
    }
}
