package dev.whodunit.observer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.run.Phase;
import dev.whodunit.testing.Jvm;
import dev.whodunit.testing.Traced;
import dev.whodunit.weave.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import targets.observed.Beginnings;
import targets.observed.Callers;
import targets.observed.Gone;
import targets.observed.Members;
import targets.observed.Stacks;
import targets.observed.Tattlers;

/** Programs that look at themselves see the same when they are traced, whatever is told of them. */
class ObserverTest {

    @Test
    void stacksAreTheSameWithAllFramesAndLines() {
        assertThat(seenInAllWays(Stacks.class)).contains("Stacks.fail:").doesNotContain("dev.whodunit.bridge");
    }

    @Test
    void membersModifiersAnnotationsAndSerialIdsAreTheSame() {
        assertThat(seenInAllWays(Members.class)).contains("serial ", "Marked");
    }

    @Test
    void whatDependsOnTheCallerIsTheSame() {
        assertThat(seenInAllWays(Callers.class)).contains("secret 3").contains("InaccessibleObjectException");
    }

    @Test
    void noMethodOfAnObjectIsCalledToReadIt() {
        assertThat(seenInAllWays(Tattlers.class)).isEqualTo("{}");
    }

    @Test
    void classesAreInitializedInTheSameOrder() {
        assertThat(seenInAllWays(Beginnings.class))
                .contains("Parent, WithCode, Child")
                .doesNotContain("Never");
    }

    /** Also while the run is open, as nothing of what was recorded holds them. */
    @Test
    void objectsGoWhenTheProgramLetsGoOfThem() {
        assertThat(Traced.idle(Gone.class)).isEqualTo("80 gone, 40 cleaned");
        assertThat(Traced.run(Gone.class, Budget.LIGHT).result()).isEqualTo("80 gone, 40 cleaned");
        assertThat(Traced.run(Gone.class).result()).isEqualTo("80 gone, 40 cleaned");
    }

    /** Tests may ask for the objects that the first executions returned. */
    @Test
    void objectsOfTheFirstExecutionsStayWhereATestMayAskForThem() throws Exception {
        try (OpenRun run = Tracer.start()
                .open(Scope.of(Gone.class.getName()), Budget.DEFAULT)
                .holdingValues()) {
            run.enterPhase(Phase.TEST);

            assertThat(new Gone().call()).isEqualTo("74 gone, 37 cleaned");
        }
    }

    @Test
    void noThreadIsLeft() {
        seenInAllWays(Beginnings.class);
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        seenInAllWays(Beginnings.class);

        assertThat(Thread.getAllStackTraces().keySet()).isSubsetOf(before);
    }

    /** Attaching to itself would start two threads of the JVM: the one that listens, and one that awaits a helper process. */
    @Test
    void nothingIsPrintedAndNoThreadStartedInAJvmWithTheAgent(@TempDir Path folder) {
        Jvm jvm = Jvm.run(folder, List.of(), "-javaagent:" + Jvm.agentJar(folder), QuietProgram.class.getName());

        assertThat(jvm).isEqualTo(new Jvm(0, "", ""));
    }

    /** What a program sees without tracing, which must be what it sees with it. */
    private static String seenInAllWays(Class<? extends Callable<?>> program) {
        Traced deep = Traced.run(program);
        assertThat(deep.result()).as("all is told").isEqualTo(deep.plain());
        assertThat(Traced.idle(program)).as("nobody listens").isEqualTo(deep.plain());
        assertThat(Traced.run(program, Budget.LIGHT).result())
                .as("first executions are told")
                .isEqualTo(deep.plain());
        assertThat(Traced.followed(program).result())
                .as("all is told and values are followed")
                .isEqualTo(deep.plain());
        return String.valueOf(deep.plain());
    }
}
