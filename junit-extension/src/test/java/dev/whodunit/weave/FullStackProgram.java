package dev.whodunit.weave;

import dev.whodunit.bridge.Labels;

/** Speaks to the bridge as woven code does, for the first time where the stack is just full, and then where it is not. */
final class FullStackProgram {

    private static final int STACK_BYTES = 512 * 1024;

    private FullStackProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        WeavingInstaller.install();
        int depth = 1_000;
        while (isRoomFor(depth, () -> {})) {
            depth += 10;
        }
        // one frame less each time, so that one of them leaves room for the call and none for what the call needs
        while (!isRoomFor(depth, Labels::here)) {
            depth--;
        }
        Labels.here();
    }

    /** On a thread of its own, since a JVM gives a thread that has been out of stack some more. */
    private static boolean isRoomFor(int depth, Runnable last) throws InterruptedException {
        boolean[] isFull = {false};
        Runnable work = () -> {
            try {
                goDown(depth, last);
            } catch (StackOverflowError full) {
                isFull[0] = true;
            }
        };
        Thread thread = new Thread(null, work, "full", STACK_BYTES);
        thread.start();
        thread.join();
        return !isFull[0];
    }

    private static void goDown(int calls, Runnable last) {
        if (calls > 0) {
            goDown(calls - 1, last);
        } else {
            last.run();
        }
    }
}
