package dev.whodunit.junit;

import dev.whodunit.PipelineRun;
import dev.whodunit.diagnosis.StageTable;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.record.OpenRun;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.run.Step;
import dev.whodunit.snapshots.SnapshotOutcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The run of one test invocation, as the test sees it. */
final class TestRun implements PipelineRun {

    /** Holds a part of the run, by its name, or one artifact of it, against its snapshot. */
    @FunctionalInterface
    interface Comparison {
        SnapshotOutcome of(String part, Recording recorded, Optional<ArtifactRef> artifact);
    }

    private static final String BEFORE_ALL =
            "What code before all tests of the class has computed is not followed: compute it in @BeforeEach or in the test.";

    private final OpenRun open;
    private final List<OpenRun> interrupted;
    private final Supplier<RunIdentity> identity;
    private final String scope;
    private final Function<RunIdentity, List<Recording>> before;
    private final Comparison comparison;
    private final Supplier<? extends RuntimeException> nothingMatched;
    private final CoveredFunctions covered = new CoveredFunctions();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicReference<Optional<Recording>> ended = new AtomicReference<>(Optional.empty());

    /**
     * @param identity which run it is, as far as that is known when it is asked for
     * @param interrupted runs of the class, which go on when this one ends
     * @param scope the patterns of what is traced, in quotes
     * @param before what was recorded before the test began, for all tests of its class
     * @param comparison what a comparison with a snapshot does
     * @param nothingMatched the error of a run that no class of the scope was there for
     */
    TestRun(
            OpenRun open,
            List<OpenRun> interrupted,
            Supplier<RunIdentity> identity,
            String scope,
            Function<RunIdentity, List<Recording>> before,
            Comparison comparison,
            Supplier<? extends RuntimeException> nothingMatched) {
        this.open = open;
        this.interrupted = List.copyOf(interrupted);
        this.identity = identity;
        this.scope = scope;
        this.before = before;
        this.comparison = comparison;
        this.nothingMatched = nothingMatched;
    }

    /** What the test has done with functions of the pipeline until now. */
    CoveredFunctions covered() {
        return covered;
    }

    OpenRun open() {
        return open;
    }

    /** Ends the run, once, and goes on with those that it interrupted. */
    void close() {
        if (closed.compareAndSet(false, true)) {
            open.close();
            interrupted.forEach(OpenRun::resume);
        }
    }

    /** Ends the run, and says what was recorded of it, whoever asks. */
    Recording end() {
        try {
            return ended.updateAndGet(known -> known.isPresent() ? known : Optional.of(recording()))
                    .orElseThrow();
        } finally {
            close();
        }
    }

    @Override
    public Recording recording() {
        RunIdentity known = identity.get();
        Recording own = open.recording(known);
        for (Recording earlier : before.apply(known)) {
            own = earlier.steps().isEmpty() ? own : own.precededBy(earlier);
        }
        return own;
    }

    @Override
    public Lineage lineage() {
        recording();
        return lineageOfLastRecording();
    }

    /** Where the values came from that the last recording has. */
    Lineage lineageOfLastRecording() {
        Lineage own = open.lineage();
        int before = recordedBefore();
        boolean isAllFollowed = before == 0 || !open.isFollowed();
        return isAllFollowed ? own : own.shiftedBy(before).without(List.of(BEFORE_ALL));
    }

    @Override
    public String scope() {
        return scope;
    }

    @Override
    public Optional<Object> liveOutput(Step step, long call) {
        int before = recordedBefore();
        return step.id() < before ? Optional.empty() : open.liveOutput(step.id() - before, call);
    }

    @Override
    public List<Class<?>> classesOf(Artifact artifact) {
        return Stream.concat(Stream.of(open), interrupted.stream())
                .map(run -> run.classesOf(artifact))
                .filter(classes -> !classes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    @Override
    public SnapshotOutcome compareWithSnapshot(String part, Recording recorded) {
        return compare(part, recorded, Optional.empty());
    }

    @Override
    public SnapshotOutcome compareWithSnapshot(String part, Recording recorded, ArtifactRef artifact) {
        return compare(part, recorded, Optional.of(artifact));
    }

    private SnapshotOutcome compare(String part, Recording recorded, Optional<ArtifactRef> artifact) {
        if (recorded.steps().isEmpty() && open.matchedNothing()) {
            throw nothingMatched.get(); // not only when the test ends: an empty snapshot would be there by then
        }
        covered.compare(recorded, artifact);
        return open.unobserved(() -> comparison.of(part, recorded, artifact));
    }

    @Override
    public void noteAssertion(Step step) {
        covered.assertOn(step);
    }

    @Override
    public <T> T unobserved(Supplier<T> work) {
        return open.unobserved(work);
    }

    void doUnobserved(Runnable work) {
        open.unobserved(() -> {
            work.run();
            return true;
        });
    }

    /** The stages of what was recorded until now, so that a test that prints its run shows them. */
    @Override
    public String toString() {
        return StageTable.of(recording());
    }

    private int recordedBefore() {
        return before.apply(identity.get()).stream()
                .mapToInt(earlier -> earlier.steps().size())
                .sum();
    }
}
