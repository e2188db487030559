package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import targets.places.Bill;

/** A test that runs under another default than the accepted run accuses nobody. */
class OtherEnvironmentTest {

    private final Locale before = Locale.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void setBack() {
        Locale.setDefault(before);
    }

    @Test
    void theFailureSaysWhatTheJvmWasSetTo() {
        Locale.setDefault(Locale.US);
        TestCaseRun.of(folder, BillTestCase.class);
        Locale.setDefault(Locale.GERMANY);

        assertThat(TestCaseRun.of(folder, Map.of("whodunit.rerun", "false"), BillTestCase.class)
                        .failures())
                .contains("Bill differs because its environment does. String.format, called by Bill.line (Bill.java:8),"
                        + " gives something else for the same arguments: \"1.50\" → \"1,50\";"
                        + " the environment differs: default locale: en-US → de-DE.")
                .doesNotContain("CHANGED");
    }

    @Test
    void whatIsNotSoInAFreshJvmWasSetByCodeThatRanBefore() {
        TestCaseRun.of(folder, BillTestCase.class);
        Locale.setDefault(before.equals(Locale.GERMANY) ? Locale.FRANCE : Locale.GERMANY);

        assertThat(TestCaseRun.of(folder, BillTestCase.class).failures())
                .contains("Bill differs because its environment does.")
                .contains("Note: A JVM of its own has another environment, so something before this run changed it:"
                        + " default locale: ");
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Bill.class)
    static class BillTestCase {

        @Test
        void writes(PipelineRun run) {
            new Bill().line(1.5);
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }
}
