package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.whodunit.green.GreenRun;
import dev.whodunit.green.GreenRuns;
import dev.whodunit.manifest.CompiledTests;
import dev.whodunit.manifest.Manifests;
import dev.whodunit.manifest.SnapshotState;
import dev.whodunit.manifest.SnapshotStates;
import dev.whodunit.snapshots.AcceptedFiles;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.testing.Jvm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build of Maven's with a JVM for each test class, several at a time, all of which keep green runs and snapshots in one folder. */
@Tag("any-jdk")
class ForkedBuildTest {

    private static final int TEST_CLASSES = 4;
    private static final String FOR_A_SHORT_LIFE = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private static final String PRICES = """
            package shop;
            public class Prices {
                public static int withTax(int net) {
                    return net * 119 / 100;
                }
            }
            """;

    private static final String TEST = """
            package shop;
            import static org.junit.jupiter.api.Assertions.assertEquals;
            import org.junit.jupiter.api.RepeatedTest;
            class Prices%dTest {
                @RepeatedTest(3)
                void adds() {
                    assertEquals(%d, Prices.withTax(%d));
                    assertEquals(%b, Prices.class.getModule().isNamed());
                }
            }
            """;

    private static final String SNAPSHOT_TEST = """
            package shop;
            import dev.whodunit.PipelineRun;
            import dev.whodunit.assertions.WhodunitAssertions;
            import dev.whodunit.junit.PipelineExtension;
            import dev.whodunit.junit.TracePipeline;
            import org.junit.jupiter.api.RepeatedTest;
            import org.junit.jupiter.api.extension.ExtendWith;
            @ExtendWith(PipelineExtension.class)
            @TracePipeline(includes = "shop.Prices")
            class Prices%dTest {
                @RepeatedTest(3)
                void adds(PipelineRun run) {
                    Prices.withTax(%d);
                    WhodunitAssertions.assertThat(run).matchesSnapshot();
                }
            }
            """;

    private static final String GREEN_RUNS = """
            junit.jupiter.extensions.autodetection.enabled = true
            whodunit.trace = shop..
            """;

    private static final String SNAPSHOTS = """
            whodunit.update = new
            whodunit.ci = false
            """;

    @TempDir
    Path project;

    /** The second build is as one of Failsafe after one of Surefire: it runs other tests into the same folders. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everySnapshotIsThereAndInUse(boolean reusesForks) throws Exception {
        write("pom.xml", pom(4, reusesForks, SNAPSHOTS));
        Path main = Jvm.classFolder(project.resolve("target/classes"), "shop.Prices", PRICES, "-g");
        for (int i = 1; i <= TEST_CLASSES; i++) {
            Jvm.classFolder(
                    project.resolve("target/test-classes"),
                    "shop.Prices" + i + "Test",
                    SNAPSHOT_TEST.formatted(i, 100 * i),
                    "-g",
                    "-cp",
                    main + File.pathSeparator + Jvm.classPath());
        }

        build("-Dtest=Prices1Test,Prices2Test,Prices3Test", plugin("maven-surefire-plugin") + ":test");
        build("-Dtest=Prices4Test", plugin("maven-surefire-plugin") + ":test");

        Path snapshots = project.resolve("src/test/snapshots");
        assertThat(new SnapshotStates(
                                new AcceptedFiles(snapshots),
                                Manifests.in(project.resolve("target/whodunit")),
                                CompiledTests.of(project, project.resolve("target")))
                        .all())
                .hasSize(TEST_CLASSES * 3)
                .allSatisfy(state -> assertThat(state.state()).isEqualTo(SnapshotState.State.ACTIVE));
        try (Stream<Path> files = Files.walk(project)) {
            assertThat(files.map(Path::toString)).noneMatch(file -> file.endsWith(".tmp"));
        }
    }

    @Test
    void everyGreenRunIsWhole() throws Exception {
        assertGreenRuns(false);
    }

    @Test
    void andSoItIsOnTheModulePath() throws Exception {
        write("src/main/java/module-info.java", "module shop { exports shop; }");

        assertGreenRuns(true);
    }

    private void assertGreenRuns(boolean isModule) throws Exception {
        write("pom.xml", pom(2, false, GREEN_RUNS));
        write("src/main/java/shop/Prices.java", PRICES);
        for (int i = 1; i <= TEST_CLASSES; i++) {
            write("src/test/java/shop/Prices" + i + "Test.java", TEST.formatted(i, 119 * i, 100 * i, isModule));
        }

        String log = build(
                plugin("maven-compiler-plugin") + ":compile",
                plugin("maven-compiler-plugin") + ":testCompile",
                plugin("maven-surefire-plugin") + ":test");

        assertThat(log)
                .contains("Tests run: 12, Failures: 0, Errors: 0, Skipped: 0")
                .doesNotContain("green run of");
        GreenRuns runs = new GreenRuns(project.resolve(".whodunit/green"), Long.MAX_VALUE, project);
        for (int i = 1; i <= TEST_CLASSES; i++) {
            for (int repetition = 1; repetition <= 3; repetition++) {
                SnapshotKey key = new SnapshotKey(
                        "shop.Prices" + i + "Test", "adds", List.of(), List.of(String.valueOf(repetition)), "");
                GreenRun run = runs.find(key).orElseThrow(() -> new AssertionError(key + " is not there: " + log));
                assertThat(run.code().missing()).isEmpty();
                assertThat(run.recording().roots())
                        .singleElement()
                        .satisfies(step -> assertThat(step.count()).isEqualTo(1))
                        .extracting(step -> step.function().toString())
                        .isEqualTo("Prices.withTax");
            }
        }
        try (Stream<Path> files = Files.walk(project)) {
            assertThat(files.map(Path::toString)).noneMatch(file -> file.endsWith(".tmp"));
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private String build(String... goals) throws IOException, InterruptedException {
        String windows = File.separatorChar == '\\' ? ".cmd" : "";
        List<String> command = new ArrayList<>(List.of("mvn" + windows, "-B", "-o", "-ntp"));
        command.addAll(List.of(goals));
        Path log = project.resolve("build.log");
        try {
            ProcessBuilder maven = new ProcessBuilder(command)
                    .directory(project.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            maven.environment().put("MAVEN_OPTS", FOR_A_SHORT_LIFE);
            int exitCode = maven.start().waitFor();
            assertThat(exitCode).as(() -> read(log)).isZero();
        } catch (IOException absent) {
            return abort("there is no mvn on the path: " + absent.getMessage());
        }
        return read(log);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** The version that this build uses is there without a network. */
    private static String plugin(String name) throws IOException {
        Matcher version = Pattern.compile("<artifactId>" + name + "</artifactId>\\s*<version>([^<$]+)</version>")
                .matcher(Files.readString(Path.of("../pom.xml")));
        assertThat(version.find()).isTrue();
        return "org.apache.maven.plugins:" + name + ":" + version.group(1);
    }

    private static String pom(int forks, boolean reusesForks, String settings) {
        String jupiter = Jvm.jar("junit-jupiter-5.*").getFileName().toString().replaceAll("junit-jupiter-|\\.jar", "");
        String classPath = Stream.of(Jvm.classPath().split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes") && !entry.matches(".*[\\\\/]org[\\\\/]junit[\\\\/].*"))
                .map(entry -> "<additionalClasspathElement>" + Path.of(entry).toAbsolutePath()
                        + "</additionalClasspathElement>")
                .collect(Collectors.joining("\n"));
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>shop</groupId>
                  <artifactId>shop</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>
                    <dependency>
                      <groupId>org.junit.jupiter</groupId>
                      <artifactId>junit-jupiter</artifactId>
                      <version>%s</version>
                      <scope>test</scope>
                    </dependency>
                  </dependencies>
                  <build><plugins><plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-surefire-plugin</artifactId>
                    <configuration>
                      <forkCount>%d</forkCount>
                      <reuseForks>%b</reuseForks>
                      <argLine>%s</argLine>
                      <additionalClasspathElements>%s</additionalClasspathElements>
                      <properties><configurationParameters>
                %s      </configurationParameters></properties>
                    </configuration>
                  </plugin></plugins></build>
                </project>
                """.formatted(jupiter, forks, reusesForks, FOR_A_SHORT_LIFE, classPath, settings);
    }
}
