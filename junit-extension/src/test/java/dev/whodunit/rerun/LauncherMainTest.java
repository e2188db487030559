package dev.whodunit.rerun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.verification.TestFailure;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.launcher.TestIdentifier;
import org.opentest4j.TestAbortedException;

/** What a second run exits with. */
class LauncherMainTest {

    private static final UniqueId CLASS = UniqueId.forEngine("jupiter").append("class", "acme.PricesTest");

    @TempDir
    Path work;

    @Test
    void whatFailsIsAFailureAlthoughItCannotBePrinted() {
        LauncherMain.Wanted wanted = new LauncherMain.Wanted(CLASS.toString(), work);
        TestExecutionResult failed = TestExecutionResult.failed(new Unprintable());

        assertThatThrownBy(() -> wanted.executionFinished(test(CLASS), failed)).hasMessage("not now");

        assertThat(wanted.exitCode()).isEqualTo(LauncherMain.FAILED);
        assertThat(FailureFile.read(work)).isEqualTo(new TestFailure(Unprintable.class.getName(), ""));
    }

    @Test
    void testsThatRunBesideTheirClassDoNotCount() {
        LauncherMain.Wanted wanted = new LauncherMain.Wanted(CLASS.toString(), work);

        wanted.executionFinished(
                test(CLASS.append("method", "rounds()")), TestExecutionResult.failed(new Exception("of a test")));
        wanted.executionFinished(test(CLASS), TestExecutionResult.successful());

        assertThat(wanted.exitCode()).isZero();
        assertThat(FailureFile.read(work)).isEqualTo(TestFailure.UNKNOWN);
    }

    @Test
    void anAssumptionIsNoAnswer() {
        LauncherMain.Wanted wanted = new LauncherMain.Wanted(CLASS.toString(), work);

        wanted.executionFinished(test(CLASS), TestExecutionResult.aborted(new TestAbortedException("not here")));

        assertThat(wanted.exitCode()).isEqualTo(LauncherMain.ABORTED);
    }

    @Test
    void theComparisonThatIsWantedIsOne() {
        LauncherMain.Wanted wanted = new LauncherMain.Wanted(CLASS.toString(), work);

        wanted.executionFinished(test(CLASS), TestExecutionResult.aborted(new EndOfSecondRun()));

        assertThat(wanted.exitCode()).isZero();
    }

    private static TestIdentifier test(UniqueId id) {
        return TestIdentifier.from(new AbstractTestDescriptor(id, id.toString()) {
            @Override
            public Type getType() {
                return TestDescriptor.Type.TEST;
            }
        });
    }

    private static final class Unprintable extends Exception {

        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("not now");
        }

        @Override
        public void printStackTrace(PrintStream out) {
            throw new IllegalStateException("not now");
        }
    }
}
