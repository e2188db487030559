package dev.whodunit.record;

import dev.whodunit.bridge.Invocation;
import dev.whodunit.canonical.ValueReader;
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
    private final StepNode node;
    private @Nullable Execution pending;
    private @Nullable UnseenCall unseen;
    private boolean begun;
    private int site = -1;
    private int events;

    private RecordedInvocation(
            ThreadTrack track, RunRecorder run, @Nullable RecordedInvocation parent, StepNode node, Execution own) {
        this.track = track;
        this.run = run;
        this.parent = parent;
        this.node = node;
        this.own = own;
    }

    /** A method that a recorded method of the same thread called, directly or through a library. */
    static RecordedInvocation nested(ThreadTrack track, RecordedInvocation parent, int method) {
        StepNode node = parent.run.stepBelow(parent.node, parent.site, method);
        boolean folded = node.parent != parent.node;
        parent.unseen = null;
        int traits = parent.pending != null && node.isCalledInParallel() ? Execution.SHARING : 0;
        Execution own = Execution.open(parent.run, node, folded ? -1 : parent.own.index(), parent.events++, traits);
        return new RecordedInvocation(track, parent.run, parent, node, own);
    }

    /** A method that no recorded method of this thread called; placed where its lambda was created, if it has one. */
    static RecordedInvocation first(ThreadTrack track, RunRecorder run, @Nullable Creator creator, int method) {
        RecordedInvocation starter = track.startedIn;
        if (creator != null) {
            StepNode node = run.stepBelow(creator.invocation().node, creator.site(), method);
            node.concurrent = true;
            node.isCalledInParallel();
            Execution own =
                    Execution.open(run, node, creator.invocation().own.index(), creator.sequence(), Execution.SHARING);
            return new RecordedInvocation(track, run, null, node, own);
        }
        if (starter != null && starter.run == run) {
            StepNode node = run.stepBelow(starter.node, starter.site, method);
            node.concurrent = true;
            Execution own = Execution.open(run, node, starter.own.index(), 0, Execution.SHARING);
            return new RecordedInvocation(track, run, null, node, own);
        }
        StepNode node = run.rootStep(method);
        return new RecordedInvocation(track, run, null, node, Execution.open(run, node, -1, run.nextRootEvent(), 0));
    }

    /** The site of the library call that is being made, or -1; other threads ask while this one waits in it. */
    int callingSite() {
        return pending == null ? -1 : site;
    }

    RunRecorder run() {
        return run;
    }

    boolean isOn(ThreadTrack thread) {
        return track.equals(thread);
    }

    @Override
    public void receiver(@Nullable Object value) {
        enterRecorder();
        try {
            own.receiver(value);
        } catch (RuntimeException | Error failure) {
            run.failed(failure);
        } finally {
            leaveRecorder();
        }
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
    public void call(int calledSite, int traits) {
        closePending(null);
        site = calledSite;
        if (run.isClosed()) {
            return;
        }
        if ((traits & SiteTraits.UNSURE) != 0) {
            unseen = new UnseenCall(calledSite, traits);
            return;
        }
        try {
            pending = openEvent(calledSite, traits);
        } catch (RuntimeException | Error failure) {
            run.failed(failure);
        }
    }

    @Override
    public void result() {
        openUnseen();
        Execution called = pending;
        pending = null;
        if (called == null) {
            return;
        }
        enterRecorder();
        try {
            called.returnNothing();
        } catch (RuntimeException | Error failure) {
            run.failed(failure);
        } finally {
            leaveRecorder();
        }
    }

    @Override
    public void lambda(int createdAt, String body) {
        closePending(null);
        if (run.isClosed()) {
            return;
        }
        run.created(body, new Creator(this, createdAt, events++));
    }

    @Override
    public void exit() {
        closePending(null);
        enterRecorder();
        try {
            own.returnNothing();
        } catch (RuntimeException | Error failure) {
            run.failed(failure);
        } finally {
            leaveRecorder();
            track.current = parent;
        }
    }

    @Override
    public void thrown(Throwable exception) {
        fail(exception);
    }

    private void fail(@Nullable Throwable exception) {
        closePending(exception);
        enterRecorder();
        try {
            own.fail(exception);
        } catch (RuntimeException | Error failure) {
            run.failed(failure);
        } finally {
            leaveRecorder();
            track.current = parent;
        }
    }

    /** A constructor that an exception from its {@code super(…)} has ended cannot say so itself. */
    private void unwind(@Nullable Throwable exception) {
        RecordedInvocation open = track.current;
        while (open != null && open != this) {
            open = open.parent;
        }
        while (open == this && track.current != null && track.current != this) {
            track.current.fail(exception);
        }
    }

    @Override
    public void argument(@Nullable Object value) {
        if (begun && unseen != null) {
            unseen.operands().add(value);
            return;
        }
        Execution target = begun ? pending : own;
        if (target == null) {
            return;
        }
        enterRecorder();
        try {
            target.argument(value);
        } catch (RuntimeException | Error failure) {
            run.failed(failure);
        } finally {
            leaveRecorder();
        }
    }

    @Override
    public void result(@Nullable Object value) {
        openUnseen();
        Execution called = pending;
        pending = null;
        if (called == null) {
            return;
        }
        enterRecorder();
        try {
            called.returnValue(value);
        } catch (RuntimeException | Error failure) {
            run.failed(failure);
        } finally {
            leaveRecorder();
        }
    }

    @Override
    public void exit(@Nullable Object value) {
        closePending(null);
        enterRecorder();
        try {
            own.returnValue(value);
        } catch (RuntimeException | Error failure) {
            run.failed(failure);
        } finally {
            leaveRecorder();
            track.current = parent;
        }
    }

    @Override
    public void read(@Nullable Object value, int readSite) {
        access(value, readSite, false);
    }

    @Override
    public void write(@Nullable Object value, int writtenSite) {
        access(value, writtenSite, true);
    }

    @Override
    public void argument(boolean value) {
        Execution target = begun ? pending : own;
        if (target != null && !target.isKept()) {
            target.scalarArgument(ValueReader.digest(value));
        } else {
            argument((Object) value);
        }
    }

    @Override
    public void result(boolean value) {
        if (pending != null && !pending.isKept()) {
            finishPending(ValueReader.digest(value));
        } else {
            result((Object) value);
        }
    }

    @Override
    public void exit(boolean value) {
        if (own.isKept()) {
            exit((Object) value);
        } else {
            exitWith(ValueReader.digest(value));
        }
    }

    @Override
    public void read(boolean value, int readSite) {
        access(value, readSite, false);
    }

    @Override
    public void write(boolean value, int writtenSite) {
        access(value, writtenSite, true);
    }

    @Override
    public void argument(byte value) {
        Execution target = begun ? pending : own;
        if (target != null && !target.isKept()) {
            target.scalarArgument(ValueReader.digest(value));
        } else {
            argument((Object) value);
        }
    }

    @Override
    public void result(byte value) {
        if (pending != null && !pending.isKept()) {
            finishPending(ValueReader.digest(value));
        } else {
            result((Object) value);
        }
    }

    @Override
    public void exit(byte value) {
        if (own.isKept()) {
            exit((Object) value);
        } else {
            exitWith(ValueReader.digest(value));
        }
    }

    @Override
    public void read(byte value, int readSite) {
        access(value, readSite, false);
    }

    @Override
    public void write(byte value, int writtenSite) {
        access(value, writtenSite, true);
    }

    @Override
    public void argument(char value) {
        Execution target = begun ? pending : own;
        if (target != null && !target.isKept()) {
            target.scalarArgument(ValueReader.digest(value));
        } else {
            argument((Object) value);
        }
    }

    @Override
    public void result(char value) {
        if (pending != null && !pending.isKept()) {
            finishPending(ValueReader.digest(value));
        } else {
            result((Object) value);
        }
    }

    @Override
    public void exit(char value) {
        if (own.isKept()) {
            exit((Object) value);
        } else {
            exitWith(ValueReader.digest(value));
        }
    }

    @Override
    public void read(char value, int readSite) {
        access(value, readSite, false);
    }

    @Override
    public void write(char value, int writtenSite) {
        access(value, writtenSite, true);
    }

    @Override
    public void argument(short value) {
        Execution target = begun ? pending : own;
        if (target != null && !target.isKept()) {
            target.scalarArgument(ValueReader.digest(value));
        } else {
            argument((Object) value);
        }
    }

    @Override
    public void result(short value) {
        if (pending != null && !pending.isKept()) {
            finishPending(ValueReader.digest(value));
        } else {
            result((Object) value);
        }
    }

    @Override
    public void exit(short value) {
        if (own.isKept()) {
            exit((Object) value);
        } else {
            exitWith(ValueReader.digest(value));
        }
    }

    @Override
    public void read(short value, int readSite) {
        access(value, readSite, false);
    }

    @Override
    public void write(short value, int writtenSite) {
        access(value, writtenSite, true);
    }

    @Override
    public void argument(int value) {
        Execution target = begun ? pending : own;
        if (target != null && !target.isKept()) {
            target.scalarArgument(ValueReader.digest(value));
        } else {
            argument((Object) value);
        }
    }

    @Override
    public void result(int value) {
        if (pending != null && !pending.isKept()) {
            finishPending(ValueReader.digest(value));
        } else {
            result((Object) value);
        }
    }

    @Override
    public void exit(int value) {
        if (own.isKept()) {
            exit((Object) value);
        } else {
            exitWith(ValueReader.digest(value));
        }
    }

    @Override
    public void read(int value, int readSite) {
        access(value, readSite, false);
    }

    @Override
    public void write(int value, int writtenSite) {
        access(value, writtenSite, true);
    }

    @Override
    public void argument(long value) {
        Execution target = begun ? pending : own;
        if (target != null && !target.isKept()) {
            target.scalarArgument(ValueReader.digest(value));
        } else {
            argument((Object) value);
        }
    }

    @Override
    public void result(long value) {
        if (pending != null && !pending.isKept()) {
            finishPending(ValueReader.digest(value));
        } else {
            result((Object) value);
        }
    }

    @Override
    public void exit(long value) {
        if (own.isKept()) {
            exit((Object) value);
        } else {
            exitWith(ValueReader.digest(value));
        }
    }

    @Override
    public void read(long value, int readSite) {
        access(value, readSite, false);
    }

    @Override
    public void write(long value, int writtenSite) {
        access(value, writtenSite, true);
    }

    @Override
    public void argument(float value) {
        Execution target = begun ? pending : own;
        if (target != null && !target.isKept()) {
            target.scalarArgument(ValueReader.digest(value));
        } else {
            argument((Object) value);
        }
    }

    @Override
    public void result(float value) {
        if (pending != null && !pending.isKept()) {
            finishPending(ValueReader.digest(value));
        } else {
            result((Object) value);
        }
    }

    @Override
    public void exit(float value) {
        if (own.isKept()) {
            exit((Object) value);
        } else {
            exitWith(ValueReader.digest(value));
        }
    }

    @Override
    public void read(float value, int readSite) {
        access(value, readSite, false);
    }

    @Override
    public void write(float value, int writtenSite) {
        access(value, writtenSite, true);
    }

    @Override
    public void argument(double value) {
        Execution target = begun ? pending : own;
        if (target != null && !target.isKept()) {
            target.scalarArgument(ValueReader.digest(value));
        } else {
            argument((Object) value);
        }
    }

    @Override
    public void result(double value) {
        if (pending != null && !pending.isKept()) {
            finishPending(ValueReader.digest(value));
        } else {
            result((Object) value);
        }
    }

    @Override
    public void exit(double value) {
        if (own.isKept()) {
            exit((Object) value);
        } else {
            exitWith(ValueReader.digest(value));
        }
    }

    @Override
    public void read(double value, int readSite) {
        access(value, readSite, false);
    }

    @Override
    public void write(double value, int writtenSite) {
        access(value, writtenSite, true);
    }

    private void finishPending(long digest) {
        Execution called = pending;
        pending = null;
        if (called == null) {
            return;
        }
        enterRecorder();
        try {
            called.returnScalar(digest);
        } catch (RuntimeException | Error failure) {
            run.failed(failure);
        } finally {
            leaveRecorder();
        }
    }

    private void exitWith(long digest) {
        closePending(null);
        enterRecorder();
        try {
            own.returnScalar(digest);
        } catch (RuntimeException | Error failure) {
            run.failed(failure);
        } finally {
            leaveRecorder();
            track.current = parent;
        }
    }

    /** Values that can change say nothing by themselves: their content shows where it is used. */
    private void access(@Nullable Object value, int accessedSite, boolean write) {
        closePending(null);
        if (run.isClosed()) {
            return;
        }
        enterRecorder();
        try {
            Execution access = openEvent(accessedSite, SiteTraits.WITHOUT_RECEIVER);
            if (!run.probe().isImmutable(value)) {
                access.passObject(value, write);
            } else if (write) {
                access.argument(value);
                access.returnNothing();
            } else {
                access.returnValue(value);
            }
        } catch (RuntimeException | Error failure) {
            run.failed(failure);
        } finally {
            leaveRecorder();
        }
    }

    /** The callee was no code that is woven: the call is noted like one of a library. */
    private void openUnseen() {
        UnseenCall call = unseen;
        if (call == null) {
            return;
        }
        unseen = null;
        enterRecorder();
        try {
            Execution opened = openEvent(call.site(), call.traits() & ~SiteTraits.UNSURE);
            opened.node().markBehindInterface();
            call.operands().forEach(opened::argument);
            pending = opened;
        } catch (RuntimeException | Error failure) {
            run.failed(failure);
        } finally {
            leaveRecorder();
        }
    }

    private Execution openEvent(int calledSite, int traits) {
        StepNode called = run.stepBelow(node, calledSite, StepNode.NOT_WOVEN);
        return Execution.open(run, called, own.index(), events++, traits | own.sharing());
    }

    /** A call that was announced and never returned has thrown. */
    private void closePending(@Nullable Throwable exception) {
        unwind(exception);
        openUnseen();
        Execution called = pending;
        if (called == null) {
            return;
        }
        pending = null;
        enterRecorder();
        try {
            called.fail(exception);
        } catch (RuntimeException | Error failure) {
            run.failed(failure);
        } finally {
            leaveRecorder();
        }
    }

    private void enterRecorder() {
        track.busy = true;
    }

    private void leaveRecorder() {
        track.busy = false;
    }
}
