package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.JRE.JAVA_21;

import dev.whodunit.recording.RecordingReader;
import dev.whodunit.testing.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.io.TempDir;

/** Settings as they really come: environment variables and system properties of a JVM that nobody prepared. */
class OwnJvmTest {

    private static final String TOTALS = SnapshotsOfTestsTest.TotalTestCase.class.getName();
    private static final String SELF_ATTACH = "-XX:+EnableDynamicAgentLoading";

    private static final String SHOP_TEST = """
            package shop;
            import dev.whodunit.PipelineRun;
            import dev.whodunit.assertions.WhodunitAssertions;
            import dev.whodunit.junit.PipelineExtension;
            import dev.whodunit.junit.TracePipeline;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.extension.ExtendWith;
            @ExtendWith(PipelineExtension.class)
            @TracePipeline(packages = "shop")
            class ShopTest {
                @Test
                void doubles(PipelineRun run) {
                    Shop.twice(1);
                    WhodunitAssertions.assertThat(run).matchesSnapshot();
                }
            }
            class Shop {
                static int twice(int number) {
                    return 2 * number;
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void ciInTheEnvironmentMakesSnapshotsReadOnly() {
        Jvm jvm = run("true", SELF_ATTACH, TestCaseProgram.class.getName(), TOTALS);

        assertThat(jvm.exitCode()).isEqualTo(1);
        assertThat(jvm.out())
                .contains("There is no snapshot " + snapshot())
                .contains("the environment variable CI says that this is a build server");
        assertThat(snapshot()).doesNotExist();
    }

    @Test
    void withoutCiTheSnapshotIsWrittenWhereThatIsAskedFor() {
        Jvm jvm = run("", SELF_ATTACH, "-Dwhodunit.update=new", TestCaseProgram.class.getName(), TOTALS);

        assertThat(jvm.exitCode()).as(jvm.out()).isZero();
        assertThat(snapshot()).exists();
    }

    @Test
    void aSystemPropertyAcceptsTheChange() {
        run("", SELF_ATTACH, "-Dwhodunit.update=new", TestCaseProgram.class.getName(), TOTALS);
        String changed = "-Dwhodunit.test.amounts=5";

        Jvm different = run("", SELF_ATTACH, changed, TestCaseProgram.class.getName(), TOTALS);
        Jvm accepting = run("", SELF_ATTACH, changed, acceptOption(different), TestCaseProgram.class.getName(), TOTALS);
        Jvm accepted = run("", SELF_ATTACH, changed, TestCaseProgram.class.getName(), TOTALS);

        assertThat(different.exitCode()).isEqualTo(1);
        assertThat(accepting.exitCode()).as(accepting.out()).isZero();
        assertThat(accepted.exitCode()).as(accepted.out()).isZero();
    }

    @Test
    @EnabledForJreRange(min = JAVA_21)
    void aJvmThatWarnsOfAttachingIsExplainedOnce() {
        Jvm jvm = run(
                "",
                TestCaseProgram.class.getName(),
                JUnitFormsTest.PlainTestCase.class.getName(),
                JUnitFormsTest.RepeatedTestCase.class.getName());

        assertThat(jvm.out()).contains("passed 5");
        assertThat(jvm.err())
                .containsOnlyOnce("Whodunit attached its agent to this JVM, which warns of that and will refuse it in a"
                        + " later version of Java.")
                .containsOnlyOnce(
                        "Surefire:  <argLine>@{argLine} -javaagent:whodunit-junit-extension-agent.jar</argLine>")
                .containsOnlyOnce("Gradle:    test { jvmArgs '-javaagent:whodunit-junit-extension-agent.jar' }")
                .containsOnlyOnce("Or allow self-attach: -XX:+EnableDynamicAgentLoading");
    }

    @Test
    void aJvmThatAllowsAttachingHasNothingToSay() {
        Jvm jvm = run("", SELF_ATTACH, TestCaseProgram.class.getName(), JUnitFormsTest.PlainTestCase.class.getName());

        assertThat(jvm.out()).contains("passed 2");
        assertThat(jvm.err()).doesNotContain("Whodunit");
    }

    @Test
    void aClassFileThatCannotBeReadFailsNoTest() throws IOException {
        Path classes =
                Jvm.classFolder(folder.resolve("classes"), "shop.ShopTest", SHOP_TEST, "-g", "-cp", Jvm.classPath());
        Files.writeString(classes.resolve("shop").resolve("NeverLoaded.class"), "no class");

        Jvm jvm = run(
                List.of(classes),
                "",
                SELF_ATTACH,
                "-Dwhodunit.update=new",
                TestCaseProgram.class.getName(),
                "shop.ShopTest");

        assertThat(jvm.exitCode()).as(jvm.out()).isZero();
        assertThat(RecordingReader.read(folder.resolve("whodunit/recordings/shop/ShopTest/doubles"))
                        .notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.text())
                        .startsWith("Cannot map ")
                        .contains("NeverLoaded.class: it does not start like a class file."));
    }

    private Jvm run(String ci, String... arguments) {
        return run(List.of(), ci, arguments);
    }

    private Jvm run(List<Path> classes, String ci, String... arguments) {
        List<String> all = new ArrayList<>();
        all.add("-Dwhodunit.directory=" + folder.resolve("whodunit"));
        all.add("-Dwhodunit.snapshots=" + folder.resolve("snapshots"));
        all.addAll(List.of(arguments));
        return Jvm.run(folder, classes, Map.of("CI", ci, "TF_BUILD", ""), all.toArray(String[]::new));
    }

    private static String acceptOption(Jvm failed) {
        var option = Pattern.compile("^Accept: .*(-Dwhodunit\\.update=\\S+)$", Pattern.MULTILINE)
                .matcher(failed.out());
        assertThat(option.find()).as(failed.out()).isTrue();
        return option.group(1);
    }

    private Path snapshot() {
        return folder.resolve("snapshots/dev/whodunit/junit/SnapshotsOfTestsTest.TotalTestCase/totals.snap");
    }
}
