package dev.whodunit.map;

import java.util.Set;

/**
 * Instructions that follow each other and stand on one source line; a line of a loop may come twice.
 *
 * @param line source line from 1
 * @param digest hash of the instructions; of jumps only whether they go back, so that an insertion elsewhere does not change it
 * @param does what can go wrong there without any call being different
 */
public record CodeLine(int line, String digest, Set<Action> does) {

    /** What instructions do besides calling and accessing fields. */
    public enum Action {
        /** A branch, a switch, or a loop's end. */
        DECIDES,
        /** The end of the method, with or without a result. */
        RETURNS,
        /** Arithmetic, a comparison, a conversion, or an array element. */
        COMPUTES
    }

    public CodeLine {
        does = Set.copyOf(does);
    }

    /** Whether the line does this. */
    public boolean does(Action action) {
        return does.contains(action);
    }
}
