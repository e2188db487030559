package dev.whodunit.record;

import dev.whodunit.bridge.Invocation;
import dev.whodunit.weave.SiteTraits;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a woven method while it is being recorded: translates its events into entries of the step tree.
 *
 * <p>Whatever goes wrong in here is noted and swallowed; the pipeline never sees it.
 */
final class RecordedInvocation extends Invocation {

    private final ThreadTrack track;
    private final RunRecorder run;
    private final @Nullable RecordedInvocation parent;
    private final Execution own;
    private @Nullable Execution pending;
    private @Nullable UnseenCall unseen;
    private boolean begun;
    private int events;

    private RecordedInvocation(ThreadTrack track, RunRecorder run, @Nullable RecordedInvocation parent, Execution own) {
        this.track = track;
        this.run = run;
        this.parent = parent;
        this.own = own;
    }

    /** A method that a recorded method of the same thread called, directly or through a library. */
    static RecordedInvocation nested(ThreadTrack track, RecordedInvocation parent, int method) {
        StepNode node = parent.run.stepBelow(parent.own.node(), parent.site, method);
        boolean folded = node.parent != parent.own.node();
        parent.unseen = null;
        int traits = parent.pending != null && node.isCalledInParallel() ? Execution.SHARING : 0;
        Execution own = Execution.open(parent.run, node, folded ? -1 : parent.own.index(), parent.events++, traits);
        return new RecordedInvocation(track, parent.run, parent, own);
    }

    /** A method that no recorded method of this thread called; placed where its lambda was created, if it has one. */
    static RecordedInvocation first(ThreadTrack track, RunRecorder run, @Nullable Creator creator, int method) {
        RecordedInvocation starter = track.startedIn;
        if (creator != null) {
            return beside(track, creator.invocation(), creator.site(), creator.sequence(), method);
        }
        if (starter != null && starter.run == run) {
            return beside(track, starter, starter.site, 0, method);
        }
        StepNode node = run.rootStep(method);
        return new RecordedInvocation(track, run, null, Execution.open(run, node, -1, run.nextRootEvent(), 0));
    }

    private static RecordedInvocation beside(
            ThreadTrack track, RecordedInvocation origin, int site, int sequence, int method) {
        StepNode node = origin.run.stepBelow(origin.own.node(), site, method);
        node.concurrent = true;
        node.isCalledInParallel();
        Execution own = Execution.open(origin.run, node, origin.own.index(), sequence, Execution.SHARING);
        return new RecordedInvocation(track, origin.run, null, own);
    }

    RunRecorder run() {
        return run;
    }

    StepNode node() {
        return own.node();
    }

    /**
     * The site of the library call that is being made, or -1; other threads ask while this one waits in it. Where only first executions are
     * recorded nobody says when a call has ended, and it is the last one.
     */
    int callingSite() {
        return pending == null && !run.budget().isLight() ? -1 : site;
    }

    boolean isOn(ThreadTrack thread) {
        return track.equals(thread);
    }

    @Override
    public void receiver(@Nullable Object value) {
        note(own, ExecutionEvent.RECEIVER, value);
    }

    @Override
    public void begin() {
        begun = true;
    }

    @Override
    public void at(int calledSite) {
        closePending(null);
        site = calledSite;
    }

    @Override
    public void caught() {
        closePending(null);
    }

    @Override
    public void call(int calledSite, int traits) {
        closePending(null);
        site = calledSite;
        if (run.isClosed() || run.budget().isLight()) {
            return;
        }
        if ((traits & SiteTraits.UNSURE) != 0) {
            unseen = new UnseenCall(calledSite, traits);
        } else {
            openCall(calledSite, traits, null);
        }
    }

    @Override
    public void lambda(int createdAt, String body) {
        closePending(null);
        if (!run.isClosed()) {
            run.created(body, new Creator(this, createdAt, events++));
        }
    }

    @Override
    public void argument(@Nullable Object value) {
        if (begun && unseen != null) {
            unseen.operands().add(value);
        } else {
            note(begun ? pending : own, ExecutionEvent.ARGUMENT, value);
        }
    }

    @Override
    public void argument(char type, long bits) {
        if (begun && unseen != null) {
            unseen.operands().add(Primitive.boxed(type, bits));
        } else {
            note(begun ? pending : own, ExecutionEvent.PRIMITIVE_ARGUMENT, null, type, bits);
        }
    }

    @Override
    public void result() {
        openUnseen();
        note(takePending(), ExecutionEvent.NO_RESULT, null);
    }

    @Override
    public void result(@Nullable Object value) {
        openUnseen();
        note(takePending(), ExecutionEvent.RESULT, value);
    }

    @Override
    public void result(char type, long bits) {
        openUnseen();
        note(takePending(), ExecutionEvent.PRIMITIVE_RESULT, null, type, bits);
    }

    @Override
    public void exit() {
        closePending(null);
        note(own, ExecutionEvent.NO_RESULT, null);
        track.current = parent;
    }

    @Override
    public void exit(@Nullable Object value) {
        closePending(null);
        note(own, ExecutionEvent.RESULT, value);
        track.current = parent;
    }

    @Override
    public void exit(char type, long bits) {
        closePending(null);
        note(own, ExecutionEvent.PRIMITIVE_RESULT, null, type, bits);
        track.current = parent;
    }

    @Override
    public void thrown(@Nullable Throwable exception) {
        closePending(exception);
        note(own, ExecutionEvent.FAILURE, exception);
        track.current = parent;
    }

    @Override
    public void read(@Nullable Object value, int readSite) {
        access(readSite, FieldEvent.READ, value, ' ', 0);
    }

    @Override
    public void read(char type, long bits, int readSite) {
        access(readSite, FieldEvent.PRIMITIVE_READ, null, type, bits);
    }

    @Override
    public void write(@Nullable Object value, int writtenSite) {
        access(writtenSite, FieldEvent.WRITE, value, ' ', 0);
    }

    @Override
    public void write(char type, long bits, int writtenSite) {
        access(writtenSite, FieldEvent.PRIMITIVE_WRITE, null, type, bits);
    }

    private void access(int accessedSite, FieldEvent event, @Nullable Object value, char type, long bits) {
        closePending(null);
        if (run.isClosed() || run.budget().isLight()) {
            return;
        }
        track.busy = true;
        try {
            StepNode field = run.stepBelow(own.node(), accessedSite, StepNode.NOT_WOVEN);
            event.note(run, field, own, events++, value, type, bits);
        } catch (RuntimeException | Error failure) {
            run.failed(failure);
        } finally {
            track.busy = false;
        }
    }

    /** A constructor that an exception from its {@code super(…)} has ended cannot say so itself. */
    private void unwind(@Nullable Throwable exception) {
        RecordedInvocation open = track.current;
        while (open != null && open != this) {
            open = open.parent;
        }
        while (open == this && track.current != null && track.current != this) {
            track.current.thrown(exception);
        }
    }

    /** The callee was no code that is woven: the call is noted like one of a library. */
    private void openUnseen() {
        UnseenCall call = unseen;
        if (call == null) {
            return;
        }
        unseen = null;
        openCall(call.site(), call.traits() & ~SiteTraits.UNSURE, call);
    }

    /** @param missed what was handed over before it was known that nobody would tell of the call */
    private void openCall(int calledSite, int traits, @Nullable UnseenCall missed) {
        track.busy = true;
        try {
            StepNode called = run.stepBelow(own.node(), calledSite, StepNode.NOT_WOVEN);
            Execution opened = Execution.open(run, called, own.index(), events++, traits | own.sharing());
            if (missed != null) {
                called.markBehindInterface();
                missed.operands().forEach(opened::argument);
            }
            pending = opened;
        } catch (RuntimeException | Error failure) {
            run.failed(failure);
        } finally {
            track.busy = false;
        }
    }

    /** A call that was announced and never returned has thrown. */
    private void closePending(@Nullable Throwable exception) {
        if (track.current == this && pending == null && unseen == null) {
            return;
        }
        unwind(exception);
        openUnseen();
        note(takePending(), ExecutionEvent.FAILURE, exception);
    }

    private @Nullable Execution takePending() {
        Execution called = pending;
        pending = null;
        return called;
    }

    private void note(@Nullable Execution execution, ExecutionEvent event, @Nullable Object value) {
        note(execution, event, value, ' ', 0);
    }

    /** What the recorder does to values may call woven code. */
    private void note(
            @Nullable Execution execution, ExecutionEvent event, @Nullable Object value, char type, long bits) {
        if (execution == null) {
            return;
        }
        track.busy = true;
        try {
            event.tell(execution, value, type, bits);
        } catch (RuntimeException | Error failure) {
            run.failed(failure);
        } finally {
            track.busy = false;
        }
    }
}
