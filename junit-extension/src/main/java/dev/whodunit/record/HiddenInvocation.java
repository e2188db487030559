package dev.whodunit.record;

import dev.whodunit.bridge.Invocation;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The execution of a method of which is recorded what it was given, but neither what it does nor what it gives. */
final class HiddenInvocation extends Invocation {

    private static final String UNREAD = "[unread]";

    private final ThreadTrack track;
    private final RecordedInvocation recorded;
    private final UnaryOperator<Object> standIn;
    private boolean begun;

    /** @param standIn makes what is recorded in the place of what it gives */
    HiddenInvocation(ThreadTrack track, RecordedInvocation recorded, UnaryOperator<Object> standIn) {
        this.track = track;
        this.recorded = recorded;
        this.standIn = standIn;
    }

    @Override
    public void receiver(@Nullable Object value) {
        recorded.receiver(value);
    }

    @Override
    public void argument(@Nullable Object value) {
        if (!begun) {
            recorded.argument(value);
        }
    }

    @Override
    public void argument(char type, long bits) {
        if (!begun) {
            recorded.argument(type, bits);
        }
    }

    @Override
    public void begin() {
        recorded.begin();
        begun = true;
        track.busy = true;
    }

    @Override
    public void exit() {
        track.busy = false;
        recorded.exit();
    }

    @Override
    public void exit(@Nullable Object value) {
        recorded.exit(value == null ? null : shown(value));
    }

    /** Reading it must not fail the pipeline: a list may be changed meanwhile by another thread. */
    private Object shown(Object value) {
        track.busy = true;
        try {
            return standIn.apply(value);
        } catch (Throwable failure) {
            recorded.run().failed(failure);
            return UNREAD;
        } finally {
            track.busy = false;
        }
    }

    @Override
    public void exit(char type, long bits) {
        exit(Primitive.boxed(type, bits));
    }

    @Override
    public void thrown(@Nullable Throwable exception) {
        track.busy = false;
        recorded.thrown(exception);
    }
}
