package dev.whodunit.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ApprovalTests does with snapshots in three situations, by their numbers in docs/other-snapshot-tools.md. */
@Tag("any-jdk")
class ApprovalTestsFailuresTest {

    @TempDir
    Path folder;

    private PeerProject project;

    @BeforeEach
    void makeProject() {
        project =
                PeerProject.of(folder, Peer.APPROVAL_TESTS).withVariable("APPROVALTESTS_DISABLE_SCRIPT_DOWNLOADS", "1");
    }

    /** [R18] */
    @Test
    void bytesThatAreNoTextPassForOthers() throws Exception {
        test("""
                @Test void bytes() {
                    byte[] received = {(byte) 0xff, (byte) 0xfe, 0x61, (byte) 0x80, 0x62};
                    Approvals.verify(
                            new ApprovalBinaryFileWriter(new ByteArrayInputStream(received), "bin"),
                            new Options(new QuietReporter()));
                }
                """);
        Files.write(project.sources().resolve("a/SomeTest.bytes.approved.bin"), new byte[] {0x61, (byte) 0xc0, 0x62});

        PeerRun run = project.run("a.SomeTest");

        assertThat(run.isGreen()).isTrue();
        assertThat(run.passed()).containsExactly("bytes()");
    }

    /** [R19] */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@RepeatedTest(2) void some()",
                "@ParameterizedTest @ValueSource(strings = {\"a\", \"b\"}) void some(String value)"
            })
    void theSecondInvocationOfAMethodFailsWithoutAName(String method) throws Exception {
        test(method + " { Approvals.verify(\"x\", new Options(new AutoApproveReporter())); }");

        PeerRun run = project.run("a.SomeTest");

        assertThat(run.passed()).hasSize(1);
        assertThat(run.failure().message()).contains("This file has already been approved");
        assertThat(project.files(".txt")).containsOnlyKeys("a/SomeTest.some.approved.txt");
    }

    /** [R20] */
    @Test
    void whatIsMissingIsAnErrorAndNoFailedAssertionAndAFolderLiesInTheProject() throws Exception {
        test("@Test void some() { Approvals.verify(\"x\", new Options(new QuietReporter())); }");

        assertThat(project.run("a.SomeTest").failure().thrown())
                .containsExactly("java.lang.Error", "java.lang.Throwable", "java.lang.Object");

        assertThat(folder.resolve(".approval_tests_temp")).isNotEmptyDirectory();
    }

    private void test(String method) throws IOException {
        project.write("a/SomeTest.java", """
                package a;
                import java.io.ByteArrayInputStream;
                import org.approvaltests.Approvals;
                import org.approvaltests.core.Options;
                import org.approvaltests.reporters.*;
                import org.approvaltests.writers.ApprovalBinaryFileWriter;
                import org.junit.jupiter.api.*;
                import org.junit.jupiter.params.ParameterizedTest;
                import org.junit.jupiter.params.provider.ValueSource;
                class SomeTest {
                %s
                }
                """.formatted(method));
    }
}
