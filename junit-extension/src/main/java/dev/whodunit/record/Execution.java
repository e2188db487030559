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

    private static final long NOTHING = 2;
    private static final long ITSELF = 4;
    private static final long THREW = 6;
    private static final long OBJECT = 8;
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
    private @Nullable Object @Nullable [] watched;
    private Sight @Nullable [] watchedSights;
    private boolean isBlind;

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
        long index = node.open((int) Math.min(parentIndex, Integer.MAX_VALUE), sequence);
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
            add(probe.look(node, index, value));
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
        } else {
            Sight sight = lookAtArgument(value);
            add(sight);
            keep(1 + position, sight.digest(), value);
            watch(value, sight);
        }
        position++;
    }

    /** Which executions of a parallel step are kept in full is chance, so that must not decide how far they are read. */
    private Sight lookAtArgument(@Nullable Object value) {
        if (draft == null) {
            return probe.look(node, index, value);
        }
        keepLabels(Part.INPUT, draft.inputs(), value);
        Artifact artifact = draft.input("arg" + argumentNumber(), value);
        return node.isRacing() ? probe.look(node, index, value) : probe.look(artifact, value);
    }

    private void add(Sight sight) {
        input = Mix.of(input, sight.digest());
        inputGlance = Mix.of(inputGlance, sight.glance());
    }

    private void add(long digest) {
        input = Mix.of(input, digest);
        inputGlance = Mix.of(inputGlance, digest);
    }

    private void passShared(@Nullable Object value) {
        add(OBJECT);
        if (draft != null) {
            draft.inputType("arg" + argumentNumber(), probe.typeOf(value));
        }
    }

    private void keep(int cell, long digest, @Nullable Object value) {
        if (row != null) {
            row = cell < row.length ? row : Arrays.copyOf(row, 2 * cell);
            row[cell] = probe.small().position(node, digest, value);
        }
    }

    /** Whether its values are kept, so that those of primitive type are wanted as objects. */
    boolean isKept() {
        return draft != null || row != null;
    }

    /** An argument of primitive type, by its digest. */
    void scalarArgument(long digest) {
        add(digest);
        position++;
    }

    /** A result of primitive type. */
    void returnPrimitive(char type, long bits) {
        if (isKept()) {
            returnValue(Primitive.boxed(type, bits));
        } else {
            returnScalar(Primitive.digest(type, bits));
        }
    }

    private void returnScalar(long digest) {
        if (node.isWoven()) {
            run.labels().ifPresent(KeptLabels::passesScalar);
        }
        finish(Artifact.VOID, Sight.of(digest), false);
    }

    /** The access of a field that holds something that can change: that there is something, and when it is put there, what. */
    void passObject(@Nullable Object value, boolean write) {
        Artifact type = draft == null ? Artifact.VOID : probe.typeOf(value);
        if (write && draft != null) {
            draft.inputType("arg0", type);
        }
        if (write) {
            add(probe.contentAtGlance(value).orElse(OBJECT));
        }
        finish(write ? Artifact.VOID : type, Sight.of(write ? NOTHING : OBJECT), false);
    }

    private int argumentNumber() {
        return position - (node.isWoven() || (traits & SiteTraits.WITHOUT_RECEIVER) != 0 ? 0 : 1);
    }

    private void libraryReceiver(@Nullable Object value) {
        if ((traits & SiteTraits.GETTER) != 0) {
            if (value == null) {
                add(NO_RECEIVER);
            }
            return;
        }
        receiver = value;
        if (draft != null) {
            draft.input(SampleDraft.RECEIVER, value);
        }
        if (probe.isImmutable(value)) {
            add(probe.look(node, index, value));
        } else {
            add(CallLog.UNREADABLE);
        }
    }

    /** Arguments that may be changed by the call are looked at again at its end, unless little is known of them. */
    private void watch(@Nullable Object value, Sight sight) {
        boolean mayChange = node.isWoven() || (traits & SiteTraits.MAY_CHANGE) != 0;
        if (!mayChange || sharing() != 0 || !isState(sight) || !probe.isMutableValue(value)) {
            return;
        }
        if (sight.isCut()) {
            isBlind = true;
            return;
        }
        Object[] values = watched == null ? new Object[1] : Arrays.copyOf(watched, watched.length + 1);
        Sight[] sights = watchedSights == null ? new Sight[1] : Arrays.copyOf(watchedSights, values.length);
        values[values.length - 1] = value;
        sights[values.length - 1] = sight;
        watched = values;
        watchedSights = sights;
    }

    /** What cannot be read may be so by chance, and is not held against anybody. */
    private static boolean isState(Sight sight) {
        return CallLog.kind(sight.digest()) != CallLog.UNREADABLE;
    }

    void returnNothing() {
        if (row != null) {
            row[0] = KeptCalls.NOTHING;
        }
        finish(Artifact.VOID, Sight.of(NOTHING), false);
    }

    void returnValue(@Nullable Object value) {
        if (node.isWoven()) {
            run.labels().ifPresent(labels -> labels.passes(value));
        }
        if (value != null && value == receiver && !probe.isImmutable(value)) {
            if (draft != null) {
                keepLabels(Part.OUTPUT, 0, value);
            }
            finish(draft == null ? Artifact.VOID : probe.sample(value), Sight.of(ITSELF), false);
        } else if (receiver != null && sharing() != 0 && (traits & SiteTraits.MAY_CHANGE) != 0) {
            finish(draft == null ? Artifact.VOID : probe.typeOf(value), Sight.of(OBJECT), false);
        } else if (draft == null) {
            Sight sight = probe.look(node, index, value);
            keep(0, sight.digest(), value);
            finish(Artifact.VOID, sight, false);
        } else {
            keepLabels(Part.OUTPUT, 0, value);
            Artifact artifact = probe.sample(value);
            run.keepLive(node, index, value);
            finish(artifact, node.isRacing() ? probe.look(node, index, value) : probe.look(artifact, value), false);
        }
    }

    void fail(@Nullable Throwable exception) {
        Sight threw = Sight.of(THREW);
        Sight thrown = exception == null ? threw : probe.look(node, index, exception);
        keep(0, thrown.digest(), exception);
        if (row != null && row[0] >= 0) {
            row[0] = KeptCalls.thrown(row[0]);
        }
        Artifact artifact = draft == null || exception == null ? Artifact.VOID : probe.sample(exception);
        finish(artifact, exception == null ? threw : threw.then(thrown), true);
    }

    private void finish(Artifact output, Sight result, boolean threw) {
        Sight out = withReceiver(withArguments(result));
        if (draft != null) {
            Call call = draft.finish(output, threw, this::keepChanged);
            node.keep(call);
        }
        if (row != null) {
            node.keep(index, Arrays.copyOf(row, 1 + position));
        }
        node.close(index, new Sight(input, inputGlance), out);
    }

    private void keepChanged(int number, @Nullable Object value) {
        if (node.isWoven()) {
            run.labels().ifPresent(labels -> labels.keep(node, index, Part.CHANGED, number, value));
        }
    }

    private Sight withArguments(Sight result) {
        Sight out = isBlind ? result.cut() : result;
        if (watched != null && watchedSights != null) {
            for (int i = 0; i < watched.length; i++) {
                Sight now = probe.look(node, index, watched[i]);
                out = isState(now) ? out.leaving(i, watchedSights[i], now) : out;
            }
        }
        return out;
    }

    private Sight withReceiver(Sight result) {
        boolean mayChange = (traits & SiteTraits.MAY_CHANGE) != 0 && sharing() == 0;
        if (receiver == null || !mayChange || !probe.isMutableValue(receiver)) {
            return result;
        }
        Sight now = probe.look(node, index, receiver);
        return isState(now) ? result.then(now) : result;
    }
}
