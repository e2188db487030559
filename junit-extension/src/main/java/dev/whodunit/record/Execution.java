package dev.whodunit.record;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.KeptCalls;
import dev.whodunit.weave.SiteTraits;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One entry of a step's call log while it is open: what went in so far, and what to look at again when it ends. */
final class Execution {

    /** A trait: it runs beside other threads, so that objects it was handed may change at any time. */
    static final int SHARING = 1 << 16;

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
    private int position;
    private @Nullable Object receiver;
    private @Nullable Object @Nullable [] watched;
    private long @Nullable [] watchedDigests;

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
            input = Mix.of(input, probe.digest(node, index, value));
        }
        if (draft != null) {
            draft.input(SampleDraft.RECEIVER, value);
        }
    }

    void argument(@Nullable Object value) {
        if (position == 0 && !node.isWoven() && (traits & SiteTraits.WITHOUT_RECEIVER) == 0) {
            libraryReceiver(value);
        } else if (sharing() != 0 && node.isWoven() && !probe.isImmutable(value)) {
            passShared(value);
        } else {
            long digest = digestOfArgument(value);
            input = Mix.of(input, digest);
            keep(1 + position, digest, value);
            watch(value, digest);
        }
        position++;
    }

    /** Which executions of a parallel step are kept in full is chance, so that must not decide how far they are read. */
    private long digestOfArgument(@Nullable Object value) {
        if (draft == null) {
            return probe.digest(node, index, value);
        }
        Artifact artifact = draft.input("arg" + argumentNumber(), value);
        return node.isRacing() ? probe.digest(node, index, value) : probe.digest(artifact, value);
    }

    private void passShared(@Nullable Object value) {
        input = Mix.of(input, OBJECT);
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
        input = Mix.of(input, digest);
        position++;
    }

    /** A result of primitive type, by its digest. */
    void returnScalar(long digest) {
        finish(Artifact.VOID, digest, false);
    }

    /** The access of a field that holds something that can change: that there is something, and when it is put there, what. */
    void passObject(@Nullable Object value, boolean write) {
        Artifact type = draft == null ? Artifact.VOID : probe.typeOf(value);
        if (write && draft != null) {
            draft.inputType("arg0", type);
        }
        input = write ? Mix.of(input, probe.contentAtGlance(value).orElse(OBJECT)) : input;
        finish(write ? Artifact.VOID : type, write ? NOTHING : OBJECT, false);
    }

    private int argumentNumber() {
        return position - (node.isWoven() || (traits & SiteTraits.WITHOUT_RECEIVER) != 0 ? 0 : 1);
    }

    private void libraryReceiver(@Nullable Object value) {
        if ((traits & SiteTraits.GETTER) != 0) {
            input = value == null ? Mix.of(input, NO_RECEIVER) : input;
            return;
        }
        receiver = value;
        if (draft != null) {
            draft.input(SampleDraft.RECEIVER, value);
        }
        if (probe.isImmutable(value)) {
            input = Mix.of(input, probe.digest(node, index, value));
        } else {
            input = Mix.of(input, 1);
        }
    }

    /** Arguments that may be changed by the call are looked at again at its end. */
    private void watch(@Nullable Object value, long digest) {
        boolean mayChange = node.isWoven() || (traits & SiteTraits.MAY_CHANGE) != 0;
        if (!mayChange || sharing() != 0 || !CallLog.isComplete(digest) || !probe.isMutableValue(value)) {
            return;
        }
        Object[] values = watched == null ? new Object[1] : Arrays.copyOf(watched, watched.length + 1);
        long[] digests = watchedDigests == null ? new long[1] : Arrays.copyOf(watchedDigests, values.length);
        values[values.length - 1] = value;
        digests[values.length - 1] = digest;
        watched = values;
        watchedDigests = digests;
    }

    void returnNothing() {
        if (row != null) {
            row[0] = KeptCalls.NOTHING;
        }
        finish(Artifact.VOID, NOTHING, false);
    }

    void returnValue(@Nullable Object value) {
        if (value != null && value == receiver && !probe.isImmutable(value)) {
            finish(draft == null ? Artifact.VOID : probe.sample(value), ITSELF, false);
        } else if (receiver != null && sharing() != 0 && (traits & SiteTraits.MAY_CHANGE) != 0) {
            finish(draft == null ? Artifact.VOID : probe.typeOf(value), OBJECT, false);
        } else if (draft == null) {
            long digest = probe.digest(node, index, value);
            keep(0, digest, value);
            finish(Artifact.VOID, digest, false);
        } else {
            Artifact artifact = probe.sample(value);
            run.keepLive(node, index, value);
            finish(artifact, node.isRacing() ? probe.digest(node, index, value) : probe.digest(artifact, value), false);
        }
    }

    void fail(@Nullable Throwable exception) {
        long thrown = exception == null ? THREW : probe.digest(node, index, exception);
        long digest = exception == null ? THREW : Mix.of(THREW, thrown);
        keep(0, thrown, exception);
        if (row != null && row[0] >= 0) {
            row[0] = KeptCalls.thrown(row[0]);
        }
        Artifact artifact = draft == null || exception == null ? Artifact.VOID : probe.sample(exception);
        finish(artifact, digest, true);
    }

    private void finish(Artifact output, long result, boolean threw) {
        long out = result;
        if (watched != null && watchedDigests != null) {
            for (int i = 0; i < watched.length; i++) {
                OptionalLong now = probe.stateDigest(node, index, watched[i]);
                if (now.isPresent() && now.getAsLong() != watchedDigests[i]) {
                    out = Mix.of(Mix.of(out, i), now.getAsLong());
                }
            }
        }
        boolean mayChange = (traits & SiteTraits.MAY_CHANGE) != 0 && sharing() == 0;
        if (receiver != null && mayChange && probe.isMutableValue(receiver)) {
            OptionalLong now = probe.stateDigest(node, index, receiver);
            if (now.isPresent()) {
                out = Mix.of(out, now.getAsLong());
            }
        }
        if (draft != null) {
            node.keep(draft.finish(output, threw));
        }
        if (row != null) {
            node.keep(index, Arrays.copyOf(row, 1 + position));
        }
        node.close(index, input, out);
    }
}
