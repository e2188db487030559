package dev.whodunit.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.record.Budget;
import dev.whodunit.run.Call;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.Notice;
import dev.whodunit.run.Step;
import dev.whodunit.testing.Traced;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import targets.Caught;
import targets.Constructors;
import targets.Control;
import targets.Deep;
import targets.Failures;
import targets.Initializers;
import targets.Lambdas;
import targets.Methods;
import targets.Mutations;
import targets.Parallel;
import targets.Types;

/** The JVM verifies every woven class here, since the loader that defines it is not the boot loader. */
class WovenProgramsTest {

    static List<Class<? extends Callable<?>>> programs() {
        return List.of(
                Caught.class,
                Constructors.class,
                Control.class,
                Deep.class,
                Failures.class,
                Initializers.class,
                Lambdas.class,
                Methods.class,
                Mutations.class,
                Parallel.class,
                Types.class);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aWovenProgramGivesWhatThePlainOneGives(Class<? extends Callable<?>> program) {
        Traced traced = Traced.run(program);

        assertThat(traced.result()).isEqualTo(traced.plain()).asString().doesNotStartWith("threw");
        assertThat(traced.recording().notices()).extracting(Notice::kind).doesNotContain(Notice.Kind.RECORDER);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aWovenProgramGivesWhatThePlainOneGivesWhileNobodyListens(Class<? extends Callable<?>> program) {
        Traced traced = Traced.run(program);

        assertThat(Traced.idle(program)).isEqualTo(traced.plain());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aWovenProgramGivesWhatThePlainOneGivesWhereOnlyFirstExecutionsAreRecorded(
            Class<? extends Callable<?>> program) {
        Traced traced = Traced.run(program, Budget.LIGHT);

        assertThat(traced.result()).isEqualTo(traced.plain());
        assertThat(traced.recording().notices()).extracting(Notice::kind).doesNotContain(Notice.Kind.RECORDER);
    }

    @Test
    void methodsAreStepsWithTheirResults() {
        assertThat(Traced.run(Methods.class).tree())
                .containsSubsequence(
                        "Methods.call = [3,42,\"3/14.0/12ctrue5.06\",55,3,0,6,\"rows 1 x 2 null\"]",
                        "  Methods.plus = 3",
                        "  Methods.twice = 42",
                        "  Methods.wide = \"3/14.0/12ctrue5.06\"",
                        "  Methods.fibonacci = 55",
                        "    Methods.fibonacci = 34",
                        "  Methods.sum = 0",
                        "  Methods.sum = 6",
                        "  Methods.describe = \"rows 1 x 2 null\"");
    }

    @Test
    void argumentsOfOneAndTwoSlotsAreInputsUnderTheirNames() {
        Call call = Traced.run(Methods.class).step("Methods.wide").samples().get(0);

        assertThat(call.inputs())
                .extracting(input -> input.name() + "=" + input.preview())
                .containsExactly("a=1", "b=2", "c=3.5", "d=4", "e=\"c\"", "f=true", "g=5.0", "h=6");
    }

    @Test
    void constructorsEnclosePartsThatRunBeforeTheDelegation() {
        assertThat(Traced.run(Constructors.class).tree())
                .containsSubsequence(
                        "  new Child = {\"size\":9,\"name\":\"odd\",\"log\":[\"made\",\"odd\",\"number\"]}",
                        "    Child.checked = 3",
                        "    new Base = {\"size\":3}",
                        "    new Child = {\"size\":9,\"name\":\"odd\",\"log\":[\"made\",\"odd\"]}",
                        "      new Base = {\"size\":9,\"name\":null,\"log\":null}");
    }

    @Test
    void anExceptionBeforeTheDelegationEndsTheConstructor() {
        assertThat(Traced.run(Constructors.class).tree())
                .containsSubsequence(
                        "  Constructors.attempt = \"negative: -1\"",
                        "    new Child !",
                        "      Child.checked !",
                        "    IllegalArgumentException.getMessage = \"negative: -1\"");
    }

    @Test
    void anExceptionFromTheDelegationEndsTheConstructor() {
        Traced traced = Traced.run(Constructors.class);

        assertThat(traced.tree())
                .containsSubsequence(
                        "  Constructors.attempt = \"too large: 100\"",
                        "    new Child !",
                        "      new Base !",
                        "    IllegalArgumentException.getMessage = \"too large: 100\"");
    }

    @Test
    void staticInitializersAreStepsOfTheCodeThatTriggeredThem() {
        assertThat(Traced.run(Initializers.class).tree())
                .containsSubsequence(
                        "static Initializers",
                        "  Initializers.weigh x2 = 1083",
                        "    static Later",
                        "      Integer.valueOf = 1000",
                        "  static Broken !",
                        "    Broken.fail !");
    }

    @Test
    void lambdasAreStepsBelowTheMethodTheyAreWrittenIn() {
        Traced traced = Traced.run(Lambdas.class);

        Step lambda = traced.step("Lambdas.sorted λ1");
        assertThat(lambda.count()).isEqualTo(3);
        assertThat(lambda.function().kind()).isEqualTo(FunctionKind.LAMBDA);
        assertThat(traced.recording().parentOf(lambda)).contains(traced.step("Lambdas.sorted"));
        assertThat(traced.tree()).contains("  Lambdas.square = 25", "  Lambdas.call λ1 = 12");
    }

    @Test
    void parallelStreamsLoseNoCall() {
        List<Step> labels = Traced.run(Lambdas.class).steps("Lambdas.label");

        assertThat(labels.stream().mapToLong(Step::count).sum()).isEqualTo(1000);
        assertThat(labels).allMatch(step -> step.parent() == labels.get(0).parent());
    }

    @Test
    void caughtExceptionsLeaveTheTreeInOrder() {
        assertThat(Traced.run(Control.class).tree())
                .containsSubsequence(
                        "  Control.primes = [2,3,5,7,11,13,17,19,23,29,31,37]",
                        "  Control.attempt x5 = \"fine\"",
                        "    Control.fail x5",
                        "      Integer.parseInt !",
                        "  Control.resources = \"ac\"",
                        "  Control.finallyWins = 111",
                        "  Control.guard = 4",
                        "  Control.guardedBlock = 7");
    }

    @Test
    void exceptionsOfLibraryCallsAreTheirResults() {
        assertThat(Traced.run(Failures.class).tree())
                .containsSubsequence(
                        "  Failures.parse = -1",
                        "    Failures.strict !",
                        "      Integer.parseInt !",
                        "  List.forEach !",
                        "  Failures.invert x3 = 10",
                        "  Failures.afterwards = 3");
    }

    @Test
    void compilerMadeMethodsAreNoSteps() {
        assertThat(Traced.run(Types.class).tree())
                .contains("  Length.compare = -1", "  Length.apply = 4", "  1.apply = 9", "  2.apply = 3")
                .noneMatch(line -> line.contains("access$") || line.contains("values") || line.contains("hashCode"));
    }

    @Test
    void aGetterIsAStepOfItsCaller() {
        assertThat(Traced.run(Types.class).tree()).contains("  Point.x = 4", "  Operator.symbol = \"+\"");
    }

    @Test
    void anArgumentThatACallChangesIsSeenBeforeAndAfter() {
        Call sort = Traced.run(Mutations.class).step("Mutations.sort").samples().get(0);

        assertThat(sort.input("rows").orElseThrow().preview()).isEqualTo("[3,1,2]");
        assertThat(sort.changed()).singleElement().satisfies(changed -> {
            assertThat(changed.name()).isEqualTo("rows");
            assertThat(changed.preview()).isEqualTo("[1,2,3]");
        });
    }

    @Test
    void anArgumentThatACallOnlyReadsIsNotChanged() {
        assertThat(Traced.run(Mutations.class)
                        .step("Mutations.sizeOf")
                        .samples()
                        .get(0)
                        .changed())
                .isEmpty();
    }

    @Test
    void fieldReadsAndWritesAreSteps() {
        Traced traced = Traced.run(Mutations.class);

        assertThat(traced.steps("Mutations.limit"))
                .extracting(step -> step.function().kind())
                .containsExactlyInAnyOrder(FunctionKind.FIELD_READ, FunctionKind.FIELD_WRITE, FunctionKind.METHOD);
        assertThat(traced.steps("Mutations.seen"))
                .filteredOn(step -> step.function().kind() == FunctionKind.FIELD_WRITE)
                .hasSize(2);
    }

    @Test
    void deepRecursionIsCountedInFull() {
        List<Step> descents = Traced.run(Deep.class).steps("Deep.descend");

        assertThat(descents.stream().mapToLong(Step::count).sum()).isEqualTo(5_001);
        assertThat(descents).hasSizeLessThan(300);
    }
}
