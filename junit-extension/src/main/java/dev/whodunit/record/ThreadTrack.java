package dev.whodunit.record;

import org.jspecify.annotations.Nullable;

/** Where one thread is: in which run, in which invocation. Touched by its own thread only, except the run. */
final class ThreadTrack {

    /** The run that this thread's events belong to. */
    volatile @Nullable RunRecorder run;

    /** The innermost woven method that is being executed. */
    @Nullable
    RecordedInvocation current;

    /** The invocation in which this thread was started, for events that have no better place. */
    final @Nullable RecordedInvocation startedIn;

    /** Whether the recorder itself is at work, so that whatever it touches is not recorded. */
    boolean busy;

    /** Whether a test runs on it, which says so when it begins and ends. */
    boolean isOfTest;

    /** Whether it was not started for the run that it works for: it may work for another one the next time. */
    boolean isShared;

    /** The thread, once it was heard of. */
    volatile @Nullable Thread thread;

    /** The task that it was at when its run ended: what that still does is none of a later run's. */
    volatile @Nullable String unfinished;

    ThreadTrack(@Nullable RunRecorder run, @Nullable RecordedInvocation startedIn) {
        this.run = run;
        this.startedIn = startedIn;
    }
}
