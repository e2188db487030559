package dev.whodunit.weave;

import dev.whodunit.bridge.Labels;
import dev.whodunit.bridge.Witness;

/** Speaks to the bridge as woven code does, for the first time where the stack is full. */
final class FullStackProgram {

    private FullStackProgram() {}

    public static void main(String[] arguments) {
        WeavingInstaller.install();
        goDown(Integer.MAX_VALUE);
        Labels.here();
        Witness.enter(0);
    }

    private static void goDown(int calls) {
        try {
            if (calls > 0) {
                goDown(calls - 1);
            }
        } catch (StackOverflowError full) {
            speak();
        }
    }

    private static void speak() {
        try {
            Labels.here();
            Witness.enter(0);
        } catch (StackOverflowError stillFull) {
            // the frames above are tried next
        }
    }
}
