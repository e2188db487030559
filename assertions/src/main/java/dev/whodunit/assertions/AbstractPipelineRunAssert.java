package dev.whodunit.assertions;

import dev.whodunit.PipelineRun;
import dev.whodunit.kinds.ArtifactKind;
import dev.whodunit.run.Recording;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions over a run as a whole, and the way to its steps and artifacts.
 *
 * <pre>{@code
 * // passes
 * assertThat(run).stepsRanInOrder("readFlights", "dropCancelled", "rank").didNotCall("sendMail");
 *
 * // fails: they ran the other way round
 * assertThat(run).stepsRanInOrder("rank", "readFlights");
 * }</pre>
 *
 * <p>A step is named by its function ({@code rank}, {@code FlightDelays.rank}), its call path ({@code rank >
 * dropCancelled}) or its class. Code of the pipeline comes before library calls of the same name.
 *
 * @param <SELF> the assert's own type
 * @param <ACTUAL> what it asserts on
 */
public abstract class AbstractPipelineRunAssert<SELF extends AbstractPipelineRunAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractWhodunitAssert<SELF, ACTUAL> {

    private final @Nullable RunUnderTest run;

    /**
     * @param actual a {@link PipelineRun} or a {@link Recording}
     * @param selfType class of the assert
     */
    protected AbstractPipelineRunAssert(@Nullable ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
        this.run = actual instanceof PipelineRun handle
                ? RunUnderTest.of(handle)
                : actual instanceof Recording recording ? RunUnderTest.of(recording) : null;
    }

    /** Leads to the one step that the text means. */
    public StepAssert step(String name) {
        return toStep(found -> StepSelector.one(found, name));
    }

    /** Leads to the n-th of the steps that the text means, from 0, in the order in which they first ran. */
    public StepAssert step(String name, int n) {
        return toStep(found -> StepSelector.nth(found, name, n));
    }

    /** Leads to the one step whose function is declared in the class; of several, {@link #step(Class, String)} takes one. */
    public StepAssert step(Class<?> declaringClass) {
        return toStep(found -> StepSelector.ofClass(found, declaringClass.getName()));
    }

    /** Leads to the one step whose function is this method of the class. */
    public StepAssert step(Class<?> declaringClass, String method) {
        return step(declaringClass.getName() + "." + method);
    }

    /** Leads to the one step that is called at a line; of several, to the one of the pipeline's own code. */
    public StepAssert stepAt(String file, int line) {
        return toStep(found -> StepSelector.at(found, file, line));
    }

    /** Leads to the artifact that the code gives this name, as variable, field or parameter. */
    public ArtifactAssert artifact(String name) {
        return navigate(ArtifactAssert.KIND, () -> present().then(found -> ArtifactFinder.one(found, name)));
    }

    /** Leads to the table of this name: what has rows and columns. */
    public ArtifactAssert table(String name) {
        return ofKind(ArtifactAssert.KIND, ArtifactKind.TABLE, name);
    }

    /** Leads to the model of this name: what was learned from data. */
    public ModelAssert model(String name) {
        return ofKind(ModelAssert.KIND, ArtifactKind.MODEL, name);
    }

    /** Leads to the agent state of this name: what an agent or a chat remembers. */
    public AgentStateAssert agentState(String name) {
        return ofKind(AgentStateAssert.KIND, ArtifactKind.AGENT_STATE, name);
    }

    /** Leads to the prompt of this name: what a language model is asked. */
    public TextAssert prompt(String name) {
        return ofKind(TextAssert.KIND, ArtifactKind.PROMPT, name);
    }

    /** Leads to the answer of this name: what a language model answers. */
    public TextAssert answer(String name) {
        return ofKind(TextAssert.KIND, ArtifactKind.ANSWER, name);
    }

    /** Leads to the metric of this name: a figure that says how good something is. */
    public MetricAssert metric(String name) {
        return ofKind(MetricAssert.KIND, ArtifactKind.METRIC, name);
    }

    /** Leads to the file or folder of this name. */
    public FileAssert file(String name) {
        return ofKind(FileAssert.KIND, ArtifactKind.FILE, name);
    }

    private <A extends AbstractWhodunitAssert<A, RecordedArtifact>> A ofKind(
            AssertKind<A, RecordedArtifact> assertion, ArtifactKind kind, String name) {
        return navigate(assertion, () -> present().then(found -> KindFinder.one(found, kind, name)));
    }

    /** Leads to the output of the one execution of a step. */
    public ArtifactAssert artifactProducedBy(String step) {
        return toArtifact(found -> StepSelector.one(found, step));
    }

    /** Leads to the output of the one execution of the step that is called at a line. */
    public ArtifactAssert artifactAt(String file, int line) {
        return toArtifact(found -> StepSelector.at(found, file, line));
    }

    /** Leads to the shares that the values of a column have, wherever there are rows with it. */
    public ShareAssert share(String column) {
        return navigate(
                ShareAssert.KIND, () -> present().then(found -> Lookup.found(new RecordedShares(found, column))));
    }

    /** Fails if a step that the text can mean ran. */
    public SELF didNotCall(String step) {
        return check(() -> present().check(found -> {
            List<RecordedStep> called = StepSelector.matching(found, step);
            return called.isEmpty() ? Optional.empty() : Optional.of(StepMessages.unexpectedCall(found, step, called));
        }));
    }

    /** Fails unless steps of these names first started in this order; others may have run in between. */
    public SELF stepsRanInOrder(String... steps) {
        List<String> names = Names.required(steps);
        return check(() -> present().check(found -> RunOrder.check(found, names)));
    }

    /** Names of the pipeline's own functions, one per step, in the order in which they first started. */
    @CheckReturnValue
    public ListAssert<String> executedSteps() {
        return valueAssert(
                InstanceOfAssertFactories.list(String.class),
                () -> present()
                        .then(found -> Lookup.found(
                                new ValueSource.Fixed("steps of " + found.title(), RunOrder.namesInOrder(found)))));
    }

    /** Fails unless every interim artifact is as in the accepted snapshot of this test. */
    public SELF matchesSnapshot() {
        return check(() -> present().check(found -> Snapshots.compare(found, "", found.recording())));
    }

    private StepAssert toStep(Function<RunUnderTest, Lookup<RecordedStep>> search) {
        return navigate(StepAssert.KIND, () -> present().then(search));
    }

    private ArtifactAssert toArtifact(Function<RunUnderTest, Lookup<RecordedStep>> search) {
        return navigate(
                ArtifactAssert.KIND,
                () -> present().then(search).then(RecordedStep::onlyCall).then(RecordedCall::output));
    }

    private Lookup<RunUnderTest> present() {
        return run == null
                ? Lookup.missing(Problem.of("There is no run to assert on: it is null."))
                : Lookup.found(run);
    }
}
