package dev.whodunit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.snapshots.SnapshotKey;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCommandsTest {

    private static final SnapshotKey KEY = SnapshotKey.of("com.acme.TotalsTest", "adds");
    private static final String METHOD = "[engine:junit-jupiter]/[class:com.acme.TotalsTest]/[method:adds()]";

    @TempDir
    Path folder;

    @Test
    void oneTestIsRunOfAMavenProject() throws IOException {
        write("pom.xml", "<project/>");

        assertThat(accept("target/whodunit", KEY, METHOD))
                .isEqualTo("mvn test -Dtest=TotalsTest#adds -Dwhodunit.update=TotalsTest#adds");
    }

    @Test
    void whatAShellWouldTakeForSomethingElseIsQuoted() {
        SnapshotKey nested = SnapshotKey.of("com.acme.TotalsTest$Nightly", "adds$up");

        assertThat(accept("target/whodunit", nested, METHOD))
                .isEqualTo("mvn test '-Dtest=TotalsTest$Nightly#adds$up' '-Dwhodunit.update=TotalsTest.Nightly#adds*up'"
                        .replace('\'', File.separatorChar == '\\' ? '"' : '\''));
    }

    @Test
    void ofAParameterizedTestTheMethodIsRun() {
        SnapshotKey third = new SnapshotKey("com.acme.TotalsTest", "adds", List.of("int"), List.of("3"), "");
        String invocation = "[engine:junit-jupiter]/[class:com.acme.TotalsTest]/[test-template:adds(int)]"
                + "/[test-template-invocation:#3]";

        assertThat(accept("target", third, invocation)).contains(" -Dtest=TotalsTest#adds ");
    }

    @Test
    void ofDynamicTestsTheClassIsRun() {
        String dynamic = "[engine:junit-jupiter]/[class:com.acme.TotalsTest]/[test-factory:adds()]/[dynamic-test:#1]";

        assertThat(accept("target", KEY, dynamic)).contains(" -Dtest=TotalsTest ");
    }

    @Test
    void ofAMethodWhoseNameIsNoIdentifierTheClassIsRun() {
        assertThat(accept("target", SnapshotKey.of("com.acme.TotalsTest", "adds up"), METHOD))
                .contains(" -Dtest=TotalsTest ");
    }

    @Test
    void aTestOfAnotherEngineIsNotChosen() {
        assertThat(accept("target", KEY, "[engine:other]/[suite:all]/" + METHOD))
                .isEqualTo("mvn test -Dwhodunit.update=TotalsTest#adds");
    }

    @Test
    void ofABuildOfSeveralModulesTheModuleIsBuiltWithWhatItNeeds() throws IOException {
        write("pom.xml", "<project><modules>\n  <module>services</module>\n</modules></project>");
        write("services/pom.xml", "<project><modules><module>billing/pom.xml</module></modules></project>");
        write("services/billing/pom.xml", "<project/>");

        assertThat(accept("services/billing/target/whodunit", KEY, METHOD))
                .isEqualTo("mvn test -pl services/billing -am -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Dtest=TotalsTest#adds -Dwhodunit.update=TotalsTest#adds");
    }

    @Test
    void aPomAboveThatDoesNotNameTheProjectIsNotItsBuild() throws IOException {
        write("pom.xml", """
                <project>
                  <modules><!-- <module>billing</module> --><module>other</module></modules>
                  <profiles><profile><modules><module>billing</module></modules></profile></profiles>
                </project>
                """);
        write("billing/pom.xml", "<project/>");

        assertThat(accept("billing/target", KEY, METHOD)).startsWith("mvn test -Dtest=");
    }

    @Test
    void withGradleItsOwnCommandIsToldAndNoGoal() throws IOException {
        write("pom.xml", "<project><modules><module>billing</module></modules></project>");
        write("billing/build.gradle.kts", "");

        assertThat(accept("billing/build/whodunit", KEY, METHOD))
                .isEqualTo("gradle test --tests com.acme.TotalsTest.adds -Dwhodunit.update=TotalsTest#adds");
        assertThat(BuildCommands.around(folder.resolve("billing/build")).review(Optional.empty()))
                .isEqualTo("java -jar whodunit-agent.jar review");
    }

    @Test
    void ofSeveralProjectsOfGradleTheOneIsNamed() throws IOException {
        write("settings.gradle.kts", "// include(\"old\")\ninclude(\"services:billing\")\ninclude(':shop')");
        write("services/billing/build.gradle", "");
        write("shop/build.gradle.kts", "");
        write("build.gradle", "");

        assertThat(accept("services/billing/build", KEY, METHOD)).startsWith("gradle :services:billing:test --tests ");
        assertThat(accept("shop/build", KEY, METHOD)).startsWith("gradle :shop:test --tests ");
        assertThat(accept("build", KEY, METHOD)).startsWith("gradle :test --tests ");
    }

    @Test
    void aProjectOfGradleThatItsSettingsDoNotNameHasNoPath() throws IOException {
        write("settings.gradle", "// include 'old'\ninclude 'other'\nproject(':other').projectDir = file('elsewhere')");
        write("old/build.gradle", "");

        assertThat(accept("old/build", KEY, METHOD)).startsWith("gradle test --tests ");
    }

    @Test
    void theOnlyProjectOfGradleHasNoPath() throws IOException {
        write("settings.gradle", "rootProject.name = 'shop'\nincludeBuild 'plugin'");
        write("build.gradle", "");

        assertThat(accept("build", KEY, METHOD)).startsWith("gradle test --tests ");
    }

    @Test
    void theWrapperOfTheBuildIsUsedWhereThereIsOne() throws IOException {
        write("gradle/settings.gradle", "include 'shop'");
        write("gradle/shop/build.gradle", "");
        wrapper("gradle", "gradlew", "gradlew.bat");
        write("maven/pom.xml", "<project><modules><module>shop</module></modules></project>");
        write("maven/shop/pom.xml", "<project/>");
        wrapper("maven", "mvnw", "mvnw.cmd");
        String here = "." + File.separator;

        assertThat(accept("gradle/shop/build", KEY, METHOD)).startsWith(here + "gradlew :shop:test --tests ");
        assertThat(accept("maven/shop/target", KEY, METHOD)).startsWith(here + "mvnw test -pl shop -am ");
        assertThat(BuildCommands.around(folder.resolve("maven/shop/target")).review(Optional.empty()))
                .startsWith(here + "mvnw ");
    }

    private void wrapper(String inside, String... names) throws IOException {
        for (String name : names) {
            write(inside + "/" + name, "");
        }
    }

    @Test
    void withMavenTheGoalIsToldInFullSinceAProjectNeedNotNameThePlugin() {
        BuildCommands commands =
                new BuildCommands(BuildCommands.Tool.MAVEN, "mvn", Optional.empty(), Optional.of("1.2.3"));

        assertThat(commands.review(Optional.empty())).isEqualTo("mvn dev.whodunit:whodunit-maven-plugin:1.2.3:review");
        assertThat(commands.review(Optional.of(Path.of("kept"))))
                .isEqualTo("mvn dev.whodunit:whodunit-maven-plugin:1.2.3:review -Dwhodunit.pending=kept");
    }

    @Test
    void whereOurVersionIsNotKnownTheGoalIsToldAsProjectsWithThePluginHaveIt() {
        BuildCommands commands = new BuildCommands(BuildCommands.Tool.MAVEN, "mvn", Optional.empty(), Optional.empty());

        assertThat(commands.review(Optional.empty())).isEqualTo("mvn whodunit:review");
    }

    @Test
    void whereNoBuildIsFoundTheJarIsTold() {
        assertThat(BuildCommands.around(folder).review(Optional.of(Path.of("kept"))))
                .isEqualTo("java -jar whodunit-agent.jar review --pending kept");
    }

    private String accept(String inside, SnapshotKey key, String uniqueId) {
        return BuildCommands.around(folder.resolve(inside)).accept(key, uniqueId);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
