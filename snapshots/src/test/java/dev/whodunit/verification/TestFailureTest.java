package dev.whodunit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.verification.TestFailure.Likeness;
import org.junit.jupiter.api.Test;

class TestFailureTest {

    @Test
    void typeAndMessageTellFailuresApart() {
        TestFailure failure = new TestFailure("acme.Failed", "expected 1 but was 2");

        assertThat(failure.likeness(new TestFailure("acme.Failed", "expected 1 but was 2")))
                .isEqualTo(Likeness.SAME);
        assertThat(failure.likeness(new TestFailure("acme.Failed", "expected 1 but was 3")))
                .isEqualTo(Likeness.OTHER);
        assertThat(failure.likeness(new TestFailure("acme.Other", "expected 1 but was 2")))
                .isEqualTo(Likeness.OTHER);
    }

    @Test
    void whatIsAnotherOneInEachRunDoesNot() {
        TestFailure failure =
                new TestFailure("acme.Failed", "acme.Row@1b2c3d4e in /tmp/junit-8564392019333 is not acme.Row@0a0b");

        assertThat(failure.likeness(new TestFailure(
                        "acme.Failed", "acme.Row@77aa in /tmp/junit-1234567890123 is not acme.Row@ffff")))
                .isEqualTo(Likeness.SAME);
    }

    @Test
    void aLongNumberMayBeWhatTheTestIsAbout() {
        TestFailure failure = new TestFailure("acme.Failed", "expected: 1000000001 but was: 1000000002");

        assertThat(failure.likeness(new TestFailure("acme.Failed", "expected: 1000000001 but was: 1000000003")))
                .isEqualTo(Likeness.OTHER);
        assertThat(new TestFailure("acme.Failed", "no /orders/1000000001")
                        .likeness(new TestFailure("acme.Failed", "no /orders/1000000002")))
                .isEqualTo(Likeness.OTHER);
    }

    @Test
    void namesOfTemporaryFilesAreOfOneRunOnWindowsToo() {
        assertThat(new TestFailure("acme.Failed", "no C:\\Temp\\rows12345678901.csv")
                        .likeness(new TestFailure("acme.Failed", "no C:\\Temp\\rows98765432109.csv")))
                .isEqualTo(Likeness.SAME);
    }

    @Test
    void oneThatIsNotKnownIsLikeNoOther() {
        assertThat(TestFailure.UNKNOWN.likeness(new TestFailure("acme.Failed", "no")))
                .isEqualTo(Likeness.UNKNOWN);
        assertThat(new TestFailure("acme.Failed", "no").likeness(TestFailure.UNKNOWN))
                .isEqualTo(Likeness.UNKNOWN);
    }

    @Test
    void anExceptionMayThrowWhenItIsAsked() {
        Exception silent = new Exception() {
            private static final long serialVersionUID = 1;

            @Override
            public String getMessage() {
                throw new IllegalStateException("not now");
            }
        };

        assertThat(TestFailure.of(silent))
                .isEqualTo(new TestFailure(silent.getClass().getName(), ""));
        assertThat(TestFailure.of(new Exception("no"))).isEqualTo(new TestFailure("java.lang.Exception", "no"));
        assertThat(TestFailure.of(new Exception())).isEqualTo(new TestFailure("java.lang.Exception", ""));
    }

    @Test
    void itIsToldInOneLine() {
        assertThat(new TestFailure("acme.Failed", "")).hasToString("acme.Failed");
        assertThat(new TestFailure("acme.Failed", "\n  expected: 1\n but was: 2\n"))
                .hasToString("acme.Failed: expected: 1 but was: 2");
        assertThat(new TestFailure("acme.Failed", "x".repeat(1_000)).toString()).hasSize(214);
    }
}
