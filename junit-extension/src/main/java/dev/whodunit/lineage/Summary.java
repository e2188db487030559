package dev.whodunit.lineage;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a library's method does with the values that it is given.
 *
 * @param kind how its result comes from these
 * @param from what its result comes from
 * @param decidedBy what decides which result it is, or in which order values are in it
 * @param intoReceiver what the receiver holds afterwards beside what it held
 * @param intoArguments the same of arguments, by number
 * @param keep what the receiver keeps under a key
 * @param key the number of the argument that names a part
 * @param countsForCallbacks whether lambdas get numbers that tell how many there are, and nothing of what they are
 * @param isAssumed whether nobody has said any of that
 */
record Summary(
        Kind kind,
        Places from,
        Places decidedBy,
        Places intoReceiver,
        Map<Integer, Places> intoArguments,
        Optional<Keep> keep,
        OptionalInt key,
        boolean countsForCallbacks,
        boolean isAssumed) {

    /** For all calls that no summary speaks of: everything may come from everything. */
    static final Summary ASSUMED = new Summary(
            Kind.ANY,
            Places.ALL,
            Places.NONE,
            Places.ALL,
            Map.of(),
            Optional.empty(),
            OptionalInt.empty(),
            false,
            true);

    Summary {
        intoArguments = Map.copyOf(intoArguments);
    }

    /**
     * A value that is kept under a key.
     *
     * @param value number of the argument that is the value, {@link #RESULT} or {@link #NOTHING}
     * @param key number of the argument that is the key
     */
    record Keep(int value, int key) {

        static final int RESULT = -1;

        /** What was there is there no more. */
        static final int NOTHING = -2;
    }

    /** How the result of a call comes from the values that it is given. */
    enum Kind {
        /** Nothing of them is in it. */
        NOTHING,
        /** One of them, or an object that holds some. */
        ONE,
        /** Computed from them. */
        MADE,
        /** One of their parts, or computed from them. */
        ANY,
        /** The part of the receiver that an argument names. */
        PART,
        /** Those parts of the receiver that arguments name. */
        COLUMNS,
        /** The part of the receiver that follows the last one. */
        NEXT,
        /** Each of its elements is computed from those at the same place. */
        ROWS,
        /** The keys of the receiver, and none of its values. */
        KEYS,
        /** What gives the receiver's parts one after the other. */
        PARTS,
        /** The receiver, with the name that an argument is. */
        NAMED
    }

    /** Whether values that have no identity are found again because they equal one that went in. */
    boolean findsEqual() {
        return kind != Kind.MADE && kind != Kind.ROWS && kind != Kind.NOTHING;
    }

    /** What an argument holds afterwards beside what it held; empty if it is only read. */
    Places into(int argument) {
        @Nullable Places known = intoArguments.get(argument);
        return known != null ? known : isAssumed ? Places.ALL : Places.NONE;
    }
}
