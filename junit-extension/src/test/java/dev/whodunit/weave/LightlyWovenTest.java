package dev.whodunit.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.record.Budget;
import dev.whodunit.run.Notice;
import dev.whodunit.testing.Jvm;
import dev.whodunit.testing.Traced;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import targets.Caught;
import targets.Lambdas;
import targets.Methods;

/** In a JVM of its own, since a class that was woven deep stays so. */
@TestInstance(Lifecycle.PER_CLASS)
class LightlyWovenTest {

    private static final String IN_WHOLE = "Methods, in whole:";

    private List<String> lines = List.of();

    @BeforeAll
    void runAllPrograms(@TempDir Path folder) {
        Jvm jvm = Jvm.run(
                folder, List.of(), "-XX:+EnableDynamicAgentLoading", "-Xverify:all", LightlyWovenTest.class.getName());

        assertThat(jvm.exitCode()).as(jvm.err()).isZero();
        lines = jvm.out().lines().toList();
    }

    @Test
    void programsGiveWhatPlainOnesGive() {
        assertThat(lines)
                .containsAll(WovenProgramsTest.programs().stream()
                        .map(program -> program.getName() + ": same")
                        .toList());
    }

    @Test
    void executionsAreToldAndNothingInBetween() {
        assertThat(lines)
                .containsSubsequence(
                        "Lambdas:",
                        "new Lambdas ?",
                        "Lambdas.call ?",
                        "  Lambdas.call λ1 ?",
                        "  Lambdas.call λ2 ?",
                        "  Lambdas.call λ3 ?",
                        "  Lambdas.square ?",
                        "  Lambdas.sorted ?",
                        "    Lambdas.sorted λ1 x3 ?",
                        "  Lambdas.label x64 ?",
                        "  Lambdas.byLength ?",
                        "Caught:");
    }

    @Test
    void whoCatchesAnExceptionOfAConstructorGoesOnInItsOwnPlace() {
        assertThat(lines)
                .containsSubsequence(
                        "Caught:", "Caught.call ?", "  new Child ?", "    new Base ?", "  Caught.after ?", IN_WHOLE);
    }

    @Test
    void aClassIsWovenInWholeWhereARunWantsThatLater() {
        assertThat(lines)
                .containsSubsequence(IN_WHOLE, "  new ArrayList = []", "  List.add = true", "    Methods.calls = 0");
    }

    /** Prints what the tests above look at. */
    public static void main(String[] args) {
        for (Class<? extends Callable<?>> program : WovenProgramsTest.programs()) {
            Traced light = Traced.run(program, Budget.LIGHT);
            boolean isRecorded =
                    light.recording().notices().stream().noneMatch(notice -> notice.kind() == Notice.Kind.RECORDER);
            System.out.println(
                    program.getName() + ": " + (isRecorded && light.result().equals(light.plain()) ? "same" : "other"));
        }
        print("Lambdas:", Traced.run(Lambdas.class, Budget.LIGHT));
        print("Caught:", Traced.run(Caught.class, Budget.LIGHT));
        print(IN_WHOLE, Traced.run(Methods.class));
    }

    private static void print(String title, Traced traced) {
        Stream.concat(Stream.of(title), traced.tree().stream()).forEach(System.out::println);
    }
}
