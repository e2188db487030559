package dev.whodunit.record;

/** Tells whether the current code is called by a stream that works in parallel. */
final class ParallelStreams {

    /** As far up the stack as any stream's own frames reach between a task and the function that it calls. */
    private static final int NEAR = 64;

    private ParallelStreams() {}

    static boolean callCurrentCode() {
        return StackWalker.getInstance()
                .walk(frames -> frames.limit(NEAR).anyMatch(frame -> isStreamTask(frame.getClassName())));
    }

    /** Every task of a parallel stream extends {@code CountedCompleter}, and is named a task. */
    private static boolean isStreamTask(String className) {
        return className.startsWith("java.util.stream.") && className.endsWith("Task");
    }
}
