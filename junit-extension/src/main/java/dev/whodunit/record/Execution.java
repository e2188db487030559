package dev.whodunit.record;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactRef.Part;
import dev.whodunit.run.Call;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.KeptCalls;
import dev.whodunit.weave.SiteTraits;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One entry of a step's call log while it is open: what went in so far, and what to look at again when it ends. */
final class Execution {

    /** A trait: it runs beside other threads, so that objects it was handed may change at any time. */
    static final int SHARING = 1 << 16;

    /** A trait: it is no call but the access of a field. */
    static final int FIELD = 1 << 17;

    /** The digest of no result. */
    static final long NOTHING = 2;

    private static final long ITSELF = 4;
    private static final long THREW = 6;
    /** The digest of something that can change, and is known by its being there. */
    static final long OBJECT = 8;

    private static final long NO_RECEIVER = 10;

    private final RunRecorder run;
    private final ValueProbe probe;
    private final StepNode node;
    private final long index;
    private final int traits;
    private final @Nullable SampleDraft draft;
    private int @Nullable [] row;
    private long input;
    private long inputGlance;
    private int position;
    private @Nullable Object receiver;
    private @Nullable WatchedArguments watched;

    private Execution(RunRecorder run, StepNode node, long index, int traits) {
        this.run = run;
        this.probe = run.probe();
        this.node = node;
        this.index = index;
        this.traits = traits;
        this.draft = run.keeps(node, index) ? new SampleDraft(probe, index) : null;
        this.row = draft == null && node.keepsRows(index) ? SmallValues.row(4) : null;
    }

    static Execution open(RunRecorder run, StepNode node, long parentIndex, int sequence, int traits) {
        long index = node.open(parentIndex, sequence);
        return new Execution(run, node, index, traits);
    }

    long index() {
        return index;
    }

    StepNode node() {
        return node;
    }

    /** {@link #SHARING} or 0. */
    int sharing() {
        return traits & SHARING;
    }

    /** The receiver of a woven method: state that can change shows in the fields that the method reads. */
    void receiver(@Nullable Object value) {
        if (probe.isImmutable(value)) {
            look(value);
        }
        if (draft != null) {
            keepLabels(Part.INPUT, 0, value);
            draft.input(SampleDraft.RECEIVER, value);
        }
    }

    /** What is handed into the pipeline is an artifact that nobody in it produced. */
    private void keepLabels(Part part, int number, @Nullable Object value) {
        if (part == Part.OUTPUT ? (traits & FIELD) == 0 : node.isWoven() && node.isEntry()) {
            run.labels().ifPresent(labels -> labels.keep(node, index, part, number, value));
        }
    }

    void argument(@Nullable Object value) {
        if (position == 0 && !node.isWoven() && (traits & SiteTraits.WITHOUT_RECEIVER) == 0) {
            libraryReceiver(value);
        } else if (sharing() != 0 && node.isWoven() && !probe.isImmutable(value)) {
            passShared(value);
        } else if (draft != null) {
            Sight sight = lookAtSample(draft, value);
            add(sight.digest(), sight.glance());
            watch(value, sight.digest(), sight.glance());
        } else {
            long glance = probe.glance(value);
            long digest = probe.further(node, index, value, glance);
            add(digest, glance);
            if (row != null) {
                keep(1 + position, probe.small().position(node, digest, value));
            }
            watch(value, digest, glance);
        }
        position++;
    }

    /** An argument of primitive type. */
    void argument(char type, long bits) {
        if (draft != null || probe.rendersScalars()) {
            argument(Primitive.boxed(type, bits));
            return;
        }
        long digest = Primitive.digest(type, bits);
        add(digest, digest);
        if (row != null) {
            keep(1 + position, probe.small().position(node, digest, type, bits));
        }
        position++;
    }

    /** Which executions of a parallel step are kept in full is chance, so that must not decide how far they are read. */
    private Sight lookAtSample(SampleDraft sample, @Nullable Object value) {
        keepLabels(Part.INPUT, sample.inputs(), value);
        Artifact artifact = sample.input("arg" + argumentNumber(), value);
        return node.isRacing() ? probe.look(node, index, value) : probe.look(artifact, value);
    }

    private void look(@Nullable Object value) {
        long glance = probe.glance(value);
        add(probe.further(node, index, value, glance), glance);
    }

    /** Mixed once where both are the same, which they are as long as nothing was cut. */
    private void add(long digest, long glance) {
        boolean same = digest == glance && input == inputGlance;
        input = Mix.of(input, digest);
        inputGlance = same ? input : Mix.of(inputGlance, glance);
    }

    private void passShared(@Nullable Object value) {
        add(OBJECT, OBJECT);
        if (draft != null) {
            draft.inputType("arg" + argumentNumber(), probe.typeOf(value));
        }
    }

    private void keep(int cell, int value) {
        if (row != null) {
            row = cell < row.length ? row : Arrays.copyOf(row, 2 * cell);
            row[cell] = value;
        }
    }

    /** A result of primitive type. */
    void returnPrimitive(char type, long bits) {
        boolean isFollowed = node.isWoven() && run.labels().isPresent();
        if (draft != null || probe.rendersScalars() || (row != null && isFollowed)) {
            returnValue(Primitive.boxed(type, bits));
            return;
        }
        if (isFollowed) {
            run.labels().ifPresent(KeptLabels::passesScalar);
        }
        long digest = Primitive.digest(type, bits);
        if (row != null) {
            keep(0, probe.small().position(node, digest, type, bits));
        }
        finish(Artifact.VOID, digest, digest, false);
    }

    /** The access of a field that holds something that can change: that there is something, and when it is put there, what. */
    void passObject(@Nullable Object value, boolean write) {
        Artifact type = draft == null ? Artifact.VOID : probe.typeOf(value);
        if (write && draft != null) {
            draft.inputType("arg0", type);
        }
        if (write) {
            long content = probe.contentAtGlance(value).orElse(OBJECT);
            add(content, content);
        }
        long result = write ? NOTHING : OBJECT;
        finish(write ? Artifact.VOID : type, result, result, false);
    }

    private int argumentNumber() {
        return position - (node.isWoven() || (traits & SiteTraits.WITHOUT_RECEIVER) != 0 ? 0 : 1);
    }

    private void libraryReceiver(@Nullable Object value) {
        if ((traits & SiteTraits.GETTER) != 0) {
            if (value == null) {
                add(NO_RECEIVER, NO_RECEIVER);
            }
            return;
        }
        receiver = value;
        if (draft != null) {
            draft.input(SampleDraft.RECEIVER, value);
        }
        if (probe.isImmutable(value)) {
            look(value);
        } else {
            add(CallLog.UNREADABLE, CallLog.UNREADABLE);
        }
    }

    /** Arguments that may be changed by the call are looked at again at its end, unless little is known of them. */
    private void watch(@Nullable Object value, long digest, long glance) {
        boolean mayChange = node.isWoven() || (traits & SiteTraits.MAY_CHANGE) != 0;
        if (!mayChange || sharing() != 0 || value == null || !probe.isMutableValue(value)) {
            return;
        }
        Sight sight = new Sight(digest, glance);
        if (sight.isState()) {
            watched = watched == null ? new WatchedArguments() : watched;
            watched.add(value, sight);
        }
    }

    void returnNothing() {
        if (row != null) {
            row[0] = KeptCalls.NOTHING;
        }
        finish(Artifact.VOID, NOTHING, NOTHING, false);
    }

    void returnValue(@Nullable Object value) {
        if (node.isWoven() && run.labels().isPresent()) {
            run.labels().ifPresent(labels -> labels.passes(value));
        }
        if (value != null && value == receiver && !probe.isImmutable(value)) {
            if (draft != null) {
                keepLabels(Part.OUTPUT, 0, value);
            }
            finish(draft == null ? Artifact.VOID : probe.sample(value), ITSELF, ITSELF, false);
        } else if (receiver != null && sharing() != 0 && (traits & SiteTraits.MAY_CHANGE) != 0) {
            finish(draft == null ? Artifact.VOID : probe.typeOf(value), OBJECT, OBJECT, false);
        } else if (draft == null) {
            long glance = probe.glance(value);
            long digest = probe.further(node, index, value, glance);
            if (row != null) {
                keep(0, probe.small().position(node, digest, value));
            }
            finish(Artifact.VOID, digest, glance, false);
        } else {
            keepLabels(Part.OUTPUT, 0, value);
            Artifact artifact = probe.sample(value);
            run.keepLive(node, index, value);
            Sight sight = node.isRacing() ? probe.look(node, index, value) : probe.look(artifact, value);
            finish(artifact, sight.digest(), sight.glance(), false);
        }
    }

    void fail(@Nullable Throwable exception) {
        Sight threw = Sight.of(THREW);
        Sight thrown = exception == null ? threw : probe.look(node, index, exception);
        if (row != null) {
            int position = probe.small().position(node, thrown.digest(), exception);
            row[0] = position >= 0 ? KeptCalls.thrown(position) : position;
        }
        Artifact artifact = draft == null || exception == null ? Artifact.VOID : probe.sample(exception);
        Sight out = exception == null ? threw : threw.then(thrown);
        finish(artifact, out.digest(), out.glance(), true);
    }

    private void finish(Artifact output, long digest, long glance, boolean threw) {
        Sight out = receiver == null && watched == null ? null : withStates(new Sight(digest, glance));
        if (draft != null) {
            Call call = draft.finish(output, threw, this::keepChanged);
            node.keep(call);
        }
        long told = out == null ? digest : out.digest();
        long toldGlance = out == null ? glance : out.glance();
        node.close(index, input, inputGlance, told, toldGlance, row, 1 + position);
    }

    private void keepChanged(int number, @Nullable Object value) {
        if (node.isWoven()) {
            run.labels().ifPresent(labels -> labels.keep(node, index, Part.CHANGED, number, value));
        }
    }

    private Sight withStates(Sight result) {
        return withReceiver(watched == null ? result : watched.left(result, probe, node, index));
    }

    private Sight withReceiver(Sight result) {
        boolean mayChange = (traits & SiteTraits.MAY_CHANGE) != 0 && sharing() == 0;
        if (receiver == null || !mayChange || !probe.isMutableValue(receiver)) {
            return result;
        }
        Sight now = probe.look(node, index, receiver);
        return now.isState() ? result.then(now) : result;
    }
}
