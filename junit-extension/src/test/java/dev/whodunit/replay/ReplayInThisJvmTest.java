package dev.whodunit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.canonical.ValueReader;
import dev.whodunit.diagnosis.Replay;
import dev.whodunit.diagnosis.Replay.Experiment;
import dev.whodunit.diagnosis.Replay.Given;
import dev.whodunit.diagnosis.Replay.Outcome;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.map.PureCode.Role;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplayInThisJvmTest {

    private static final String NAME = ReplayInThisJvmTest.class.getName();
    private static final ValueReader READER =
            ValueReader.builder().inScope(name -> name.startsWith(NAME + "$")).build();

    record Rate(String name, int percent) {

        int of(int price) {
            return price * percent / 100;
        }
    }

    static final class Steps {

        private static final CountDownLatch NEVER = new CountDownLatch(1);
        static final AtomicBoolean OBSERVED = new AtomicBoolean();
        static final String TITLE = "steps";
        static final Map<String, String> CACHE = new HashMap<>();
        static final List<String> NAMES = List.of("a");
        static int counter;

        private static int sum(List<Rate> rates) {
            return rates.stream().mapToInt(Rate::percent).sum();
        }

        int twice(int number) {
            return 2 * number;
        }

        static void refuse(String text) throws IOException {
            throw new IOException("refused: " + text);
        }

        static void drop(List<String> rows) {
            rows.remove(0);
        }

        static boolean isOne(String some, String other) {
            return some == other;
        }

        static void hang() throws InterruptedException {
            NEVER.await();
        }

        static int endless(int depth) {
            return depth < 0 ? depth : endless(depth + 1) + 1;
        }

        static boolean isObserved() {
            return OBSERVED.get();
        }
    }

    private final Replay replay = replay(Duration.ofSeconds(30));

    private static Replay replay(Duration limit) {
        return new ReplayInThisJvm(READER, ReplayInThisJvmTest.class.getClassLoader(), limit, Runnable::run);
    }

    @Test
    void aMethodIsCalledOnValuesThatAreMadeAgain() {
        List<Rate> rates = List.of(new Rate("full", 19), new Rate("reduced", 7));

        Call call = done(call(Steps.class, "sum", int.class, List.class, given("rates", rates)));

        assertThat(call.output().preview()).isEqualTo("26");
        assertThat(call.threw()).isFalse();
        assertThat(call.changed()).isEmpty();
    }

    @Test
    void aMethodOfARecordIsCalledOnTheRecordThatIsMadeAgain() {
        Call call = done(
                call(Rate.class, "of", int.class, int.class, given("this", new Rate("full", 19)), given("price", 200)));

        assertThat(call.output().preview()).isEqualTo("38");
    }

    @Test
    void anObjectWithoutContentNeedNotBeKept() {
        assertThat(done(call(Steps.class, "twice", int.class, int.class, given("number", 4)))
                        .output()
                        .preview())
                .isEqualTo("8");
    }

    @Test
    void aReceiverThatWasNotKeptIsMissing() {
        assertThat(call(Rate.class, "of", int.class, int.class, given("price", 200))
                        .reason())
                .isEqualTo("a Rate has other fields now");
    }

    @Test
    void anExceptionIsAnOutcome() {
        Call call = done(call(Steps.class, "refuse", void.class, String.class, given("text", "x")));

        assertThat(call.threw()).isTrue();
        assertThat(call.output().type()).isEqualTo("IOException");
        assertThat(call.output().preview()).contains("refused: x");
    }

    @Test
    void whatIsDoneToAnArgumentIsAnOutcome() {
        Call call = done(call(Steps.class, "drop", void.class, List.class, given("rows", List.of("a", "b"))));

        assertThat(call.output().isVoid()).isTrue();
        assertThat(call.changed()).extracting(Artifact::name).containsExactly("rows");
        assertThat(call.changed()).extracting(Artifact::preview).containsExactly("[\"b\"]");
    }

    @Test
    void whatDependsOnWhichObjectsAreOneTellsNothing() {
        Given text = given("text", "a");

        assertThat(replay.call(experiment(
                                Steps.class,
                                "isOne",
                                MethodType.methodType(boolean.class, String.class, String.class),
                                text,
                                text))
                        .reason())
                .isEqualTo("it depends on the identity or the order of what it is given");
    }

    @Test
    void whatTakesTooLongIsLeftAloneAndNothingIsTriedAfterIt() {
        Replay impatient = replay(Duration.ofMillis(50));

        assertThat(impatient
                        .call(experiment(Steps.class, "hang", MethodType.methodType(void.class)))
                        .reason())
                .isEqualTo("calling it again took too long");
        assertThat(impatient
                        .call(experiment(
                                Steps.class, "twice", MethodType.methodType(int.class, int.class), given("number", 4)))
                        .reason())
                .isEqualTo("calling it again took too long");
    }

    @Test
    void whatOverflowsTheStackIsNoOutcome() {
        assertThat(call(Steps.class, "endless", int.class, int.class, given("depth", 0))
                        .reason())
                .isEqualTo("calling it again failed with StackOverflowError");
    }

    @Test
    void aFunctionThatIsNotThereIsTold() {
        assertThat(call(Steps.class, "thrice", int.class, int.class, given("number", 4))
                        .reason())
                .isEqualTo("its class is another one here");
    }

    @Test
    void aConstructorThatMayNotRunMakesNothing() {
        Experiment experiment = new Experiment(
                function(Steps.class, "sum", MethodType.methodType(int.class, List.class)),
                List.of(given("rates", List.of(new Rate("full", 19)))),
                code(),
                method -> false);

        assertThat(replay.call(experiment).reason()).isEqualTo("it is not known what the constructor of Rate does");
    }

    @Test
    void allIsDoneUnobserved() {
        Replay observed = new ReplayInThisJvm(READER, getClass().getClassLoader(), Duration.ofSeconds(30), work -> {
            Steps.OBSERVED.set(true);
            work.run();
            Steps.OBSERVED.set(false);
        });

        assertThat(done(observed.call(experiment(Steps.class, "isObserved", MethodType.methodType(boolean.class))))
                        .output()
                        .preview())
                .isEqualTo("true");
    }

    @Test
    void fieldsAreTold() {
        assertThat(role(Rate.class, "percent")).isEqualTo(Role.PART);
        assertThat(role(Steps.class, "TITLE")).isEqualTo(Role.CONSTANT);
        assertThat(role(Steps.class, "NAMES")).isEqualTo(Role.CONSTANT);
        assertThat(role(Steps.class, "CACHE")).isEqualTo(Role.STATE);
        assertThat(role(Steps.class, "counter")).isEqualTo(Role.STATE);
        assertThat(role(Steps.class, "unknown")).isEqualTo(Role.STATE);
        assertThat(replay.roleOf(Steps.class.getName(), "NAMES", false)).isEqualTo(Role.STATE);
    }

    private Role role(Class<?> owner, String field) {
        return replay.roleOf(owner.getName(), field, true);
    }

    private Outcome call(Class<?> owner, String name, Class<?> result, Class<?> parameter, Given... given) {
        return replay.call(experiment(owner, name, MethodType.methodType(result, parameter), given));
    }

    private static Experiment experiment(Class<?> owner, String name, MethodType type, Given... given) {
        return new Experiment(function(owner, name, type), List.of(given), code(), method -> true);
    }

    private static FunctionRef function(Class<?> owner, String name, MethodType type) {
        return FunctionRef.of(FunctionKind.METHOD, owner.getName(), name, type.toMethodDescriptorString());
    }

    private static PipelineMap code() {
        return new PipelineMap(Stream.of(Rate.class, Steps.class)
                .map(type -> new MappedClass(type.getName(), "java.lang.Object", List.of(), "", new ArrayList<>()))
                .toList());
    }

    private static Given given(String name, Object value) {
        return new Given(
                READER.read(value, Integer.MAX_VALUE).named(name),
                READER.json(value, 1_000_000).orElseThrow());
    }

    private static Call done(Outcome outcome) {
        assertThat(outcome.reason()).isEmpty();
        return outcome.done().orElseThrow().call();
    }
}
