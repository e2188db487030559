package dev.whodunit.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.run.Notice;
import dev.whodunit.testing.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A program traced in a JVM of its own, twice, the second time with a slip in one method; then the command line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TracedProgramTest {

    private static final String SOURCE = """
            package shop;
            import java.util.ArrayList;
            import java.util.List;
            public class Main {
                public static void main(String[] arguments) {
                    List<Integer> amounts = read();
                    List<Integer> clean = clean(amounts);
                    System.out.println("total " + total(clean));
                    System.err.println("done");
                }
                static List<Integer> read() {
                    return new ArrayList<>(List.of(5, -1, 0, 7));
                }
                static List<Integer> clean(List<Integer> amounts) {
                    List<Integer> clean = new ArrayList<>();
                    for (int amount : amounts) {
                        if (amount > 0) {
                            clean.add(amount);
                        }
                    }
                    return clean;
                }
                static int total(List<Integer> amounts) {
                    return amounts.stream().mapToInt(Integer::intValue).sum();
                }
            }
            """;

    private Path folder;
    private Path before;
    private Path after;
    private Path classes;
    private Jvm traced;

    @BeforeAll
    void traceTwice(@TempDir Path temporary) {
        folder = temporary;
        classes = Jvm.classFolder(folder.resolve("classes"), "shop.Main", SOURCE);
        Path changed =
                Jvm.classFolder(folder.resolve("changed"), "shop.Main", SOURCE.replace("amount > 0", "amount >= 0"));
        before = folder.resolve("before");
        after = folder.resolve("after");
        traced = trace(classes, before);
        trace(changed, after);
    }

    private Jvm trace(Path program, Path out) {
        return Jvm.run(
                folder,
                List.of(program),
                "-javaagent:" + Jvm.agentJar(folder) + "=trace=shop..,out=" + out,
                "shop.Main");
    }

    private Jvm whodunit(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "dev.whodunit.cli.Whodunit";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Jvm.run(folder, List.of(), all);
    }

    @Test
    void theProgramPrintsWhatItPrintsWithoutTheAgent() {
        Jvm plain = Jvm.run(folder, List.of(classes), "shop.Main");

        assertThat(traced).isEqualTo(plain);
        assertThat(traced).isEqualTo(new Jvm(0, String.format("total 12%n"), String.format("done%n")));
    }

    @Test
    void aProgramWhoseValuesAreFollowedPrintsTheSameAndCanBeAskedWhy() {
        Path followed = folder.resolve("followed");
        Jvm program = Jvm.run(
                folder,
                List.of(classes),
                "-Xverify:all",
                "-javaagent:" + Jvm.agentJar(folder) + "=trace=shop..,lineage=true,out=" + followed,
                "shop.Main");

        assertThat(program).isEqualTo(traced);
        assertThat(whodunit("where-to", followed.toString(), "amounts", "--json")
                        .err())
                .doesNotContain("Values were not followed");
    }

    @Test
    void compareNamesTheMethodThatWasChanged() throws IOException {
        Jvm compare = whodunit("compare", before.toString(), after.toString(), "--json");

        assertThat(compare.exitCode()).isEqualTo(1);
        assertThat(compare.err()).isEmpty();
        JsonNode culprits = new ObjectMapper().readTree(compare.out()).path("culprits");
        assertThat(culprits).hasSize(1);
        JsonNode culprit = culprits.get(0);
        assertThat(culprit.path("class").asText()).isEqualTo("shop.Main");
        assertThat(culprit.path("method").asText()).isEqualTo("clean");
        assertThat(culprit.path("descriptor").asText()).isEqualTo("(Ljava/util/List;)Ljava/util/List;");
        assertThat(culprit.path("file").asText()).isEqualTo("Main.java");
        assertThat(culprit.path("lines")).extracting(JsonNode::asInt).contains(18);
        assertThat(culprit.path("grade").asText()).isNotEmpty();
        assertThat(culprit.path("evidence").asText()).isNotEmpty();
    }

    @Test
    void compareSaysNothingChangedOfOneRecording() {
        Jvm compare = whodunit("compare", before.toString(), before.toString());

        assertThat(compare.exitCode()).isZero();
    }

    @Test
    void compareOfAMissingRecordingFails() {
        Jvm compare =
                whodunit("compare", before.toString(), folder.resolve("nowhere").toString());

        assertThat(compare.exitCode()).isEqualTo(2);
        assertThat(compare.err()).contains(folder.resolve("nowhere").toString());
        assertThat(compare.out()).isEmpty();
    }

    @Test
    void stepsPrintsTheStages() {
        Jvm steps = whodunit("steps", before.toString());

        assertThat(steps.exitCode()).isZero();
        assertThat(steps.out()).contains("amounts", "clean", "Main.java:7");
    }

    @Test
    void mapPrintsTheCodeAsAGraph() {
        Jvm map = whodunit("map", "--trace", "shop..", "--dot", classes.toString());

        assertThat(map.exitCode()).isZero();
        assertThat(map.out()).startsWith("digraph").contains("clean", "total");
    }

    @Test
    void mapOfAMissingFolderSaysSo() {
        Path missing = folder.resolve("nowhere");
        Jvm map = whodunit("map", "--trace", "shop..", missing.toString());

        assertThat(map.exitCode()).isEqualTo(2);
        assertThat(map.err())
                .contains("There is no class folder or jar " + missing
                        + ". Compile the project first, or correct the path.")
                .doesNotContain("\tat ");
    }

    @Test
    void mapOfAPatternThatMatchesNothingSaysSo() {
        Jvm map = whodunit("map", "--trace", "nope..", classes.toString());

        assertThat(map)
                .isEqualTo(new Jvm(
                        2,
                        "",
                        String.format(
                                "No class in %s matches \"nope..\". Correct --trace, as in --trace com.acme.., or name the"
                                        + " folder or jar that has the classes.%n",
                                classes)));
    }

    @Test
    void aProgramOfWhichNothingWasTracedSaysSo() {
        Path out = folder.resolve("typo");
        Jvm program = Jvm.run(
                folder,
                List.of(classes),
                "-javaagent:" + Jvm.agentJar(folder) + "=trace=typo..,out=" + out,
                "shop.Main");

        assertThat(program)
                .isEqualTo(new Jvm(
                        0,
                        traced.out(),
                        String.format(
                                "done%nWhodunit recorded nothing: no class that was loaded matches \"typo..\", and the"
                                        + " recording in %s is empty. Correct the agent's option trace, for example to"
                                        + " trace=com.acme.. for a package and those below.%n",
                                out)));
        assertThat(whodunit("compare", out.toString(), out.toString()))
                .isEqualTo(new Jvm(
                        2,
                        "",
                        String.format(
                                "There is nothing to compare: neither %s nor %s has any step. Record both again with a"
                                        + " scope that matches classes that run.%n",
                                out, out)));
    }

    @Test
    void aClassFileThatCannotBeReadIsANoticeOfTheRecording() throws IOException {
        Path broken = brokenClass("noticed");
        Path out = folder.resolve("noticed-recording");

        assertThat(trace(broken.getParent().getParent(), out)).isEqualTo(traced);
        assertThat(RecordingReader.read(out).notices())
                .containsExactly(new Notice(Notice.Kind.NOT_WOVEN, unmappable(broken)));
        assertThat(whodunit("compare", before.toString(), out.toString()).exitCode())
                .isZero();
    }

    @Test
    void mapOfAClassFileThatCannotBeReadSaysSo() throws IOException {
        Path broken = brokenClass("mapped");

        Jvm map = whodunit(
                "map", "--trace", "shop..", broken.getParent().getParent().toString());

        assertThat(map).isEqualTo(new Jvm(2, "", String.format("%s%n", unmappable(broken))));
    }

    private Path brokenClass(String name) throws IOException {
        Path program = Jvm.classFolder(folder.toRealPath().resolve(name), "shop.Main", SOURCE);
        return Files.writeString(program.resolve("shop").resolve("Broken.class"), "no class");
    }

    private static String unmappable(Path broken) {
        return "Cannot map " + broken + ": it does not start like a class file."
                + " Compile the class again, or leave it out of the pipeline's scope.";
    }

    @Test
    void wrongOptionsStopTheProgramWithAnExplanation() {
        Jvm wrong =
                Jvm.run(folder, List.of(classes), "-javaagent:" + Jvm.agentJar(folder) + "=trces=shop..", "shop.Main");

        assertThat(wrong)
                .isEqualTo(new Jvm(
                        1,
                        "",
                        String.format("Whodunit's agent does not know the option \"trces=shop..\". Write"
                                + " -javaagent:<jar>=trace=com.acme..,out=DIRECTORY (several patterns:"
                                + " trace=com.acme..+org.util..; to follow values: lineage=true; what is not"
                                + " recorded: config=whodunit.yaml). The program was not"
                                + " started.%n")));
    }

    @Test
    void whatAFileSaysIsNotRecorded() throws IOException {
        Path config = Files.writeString(folder.resolve("hidden.yaml"), "redact: [{types: List, as: list}]");
        Path out = folder.resolve("hidden");
        String options = "=trace=shop..,config=" + config + ",out=" + out;

        assertThat(Jvm.run(folder, List.of(classes), "-javaagent:" + Jvm.agentJar(folder) + options, "shop.Main"))
                .isEqualTo(traced);
        assertThat(out.resolve("recording.json")).content().contains("[list-1]", "[list-2]");
        assertThat(before.resolve("recording.json")).content().doesNotContain("[list-1]");
    }

    @Test
    void aFileThatSaysWhatIsNotKnownStopsTheProgram() throws IOException {
        Path config = Files.writeString(folder.resolve("wrong.yaml"), "redacts: []");
        String options = "=trace=shop..,config=" + config + ",out=" + folder.resolve("nothing");

        assertThat(Jvm.run(folder, List.of(classes), "-javaagent:" + Jvm.agentJar(folder) + options, "shop.Main"))
                .isEqualTo(new Jvm(
                        1,
                        "",
                        String.format(
                                "%s: the file has \"redacts\", but knows only ignore, redact, secrets, tolerance."
                                        + " The program was not started.%n",
                                config)));
    }

    @Test
    void aFileThatIsNotThereStopsTheProgram() {
        Path config = folder.resolve("nowhere.yaml");
        String options = "=trace=shop..,config=" + config + ",out=" + folder.resolve("nothing");

        assertThat(Jvm.run(folder, List.of(classes), "-javaagent:" + Jvm.agentJar(folder) + options, "shop.Main")
                        .err())
                .startsWith("The file " + config + " with what is not recorded cannot be read: ")
                .contains(" The program was not started.");
    }

    @Test
    void aJvmThatForbidsAttachingIsExplained() {
        Jvm refused = Jvm.run(folder, List.of(), "-XX:+DisableAttachMechanism", AttachingProgram.class.getName());

        assertThat(refused.out())
                .contains("Whodunit cannot trace: this JVM does not allow an agent to attach to itself.")
                .contains("<argLine>@{argLine} -javaagent:")
                .contains("jvmArgs '-javaagent:")
                .contains("Or allow self-attach: remove -XX:+DisableAttachMechanism from the options of the test JVM")
                .doesNotContain("-XX:+EnableDynamicAgentLoading");
    }
}
