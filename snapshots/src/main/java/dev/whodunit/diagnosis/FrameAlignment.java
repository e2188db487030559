package dev.whodunit.diagnosis;

import dev.whodunit.difference.Alignment;
import dev.whodunit.difference.KeyIndex;
import dev.whodunit.run.FunctionKind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * The events of an accepted execution beside those of the current one. Events of one step with the same input are
 * partners where the order allows, then wherever they are (moved, or concurrent); what is left of a step between the
 * same neighbours is paired in order: the same call with another input.
 */
final class FrameAlignment {

    private static final long ONLY_ACCEPTED = 0x5851f42d4c957f2dL;
    private static final long ONLY_CURRENT = 0x14057b7ef767814fL;
    private static final long CONCURRENT = 0x2545f4914f6cdd1dL;

    private final Frame accepted;
    private final Frame current;
    private final int[] partners;
    private final int[] reverse;
    private final BitSet loose = new BitSet();

    /** Receives events in order; partners are positions in the frames. */
    interface Reader {
        /** Partners; {@code moved} if other events are between them, though threads did not race. */
        void both(int accepted, int current, boolean moved);

        /** An event that does not happen any more; {@code before} is the next current position. */
        void missing(int accepted, int before);

        /** An event that is new. */
        void extra(int current);
    }

    FrameAlignment(Frame accepted, Frame current, StepAlignment steps) {
        this.accepted = accepted;
        this.current = current;
        long[] acceptedSteps = new long[accepted.size()];
        long[] currentSteps = new long[current.size()];
        for (int i = 0; i < acceptedSteps.length; i++) {
            int id = accepted.step(i).id();
            acceptedSteps[i] = Digests.mix(steps.currentOf(id) == Alignment.NONE ? ONLY_ACCEPTED + id : id);
        }
        for (int i = 0; i < currentSteps.length; i++) {
            int partner = steps.acceptedOf(current.step(i).id());
            boolean alone = partner == Alignment.NONE;
            currentSteps[i] = Digests.mix(alone ? ONLY_CURRENT + current.step(i).id() : partner);
        }
        long[] acceptedKeys = keys(accepted, acceptedSteps, steps::haveComparableInputs);
        long[] currentKeys = keys(
                current,
                currentSteps,
                id -> steps.acceptedOf(id) == Alignment.NONE || steps.haveComparableInputs(steps.acceptedOf(id)));
        this.partners = Alignment.partners(ordered(accepted, acceptedKeys, 1), ordered(current, currentKeys, 2));
        this.reverse = new int[current.size()];
        Arrays.fill(reverse, Alignment.NONE);
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] != Alignment.NONE) {
                reverse[partners[i]] = i;
            }
        }
        pairLeftovers(acceptedKeys, currentKeys, false);
        pairLeftovers(acceptedSteps, currentSteps, true);
    }

    private static long[] keys(Frame frame, long[] steps, IntPredicate hasComparableInput) {
        long[] keys = new long[steps.length];
        for (int i = 0; i < keys.length; i++) {
            boolean isComparable = hasComparableInput.test(frame.step(i).id());
            keys[i] = isComparable ? Digests.mix(steps[i], frame.input(i)) : steps[i];
        }
        return keys;
    }

    /** Concurrent events get keys that nothing equals, so that their order means nothing. */
    private static long[] ordered(Frame frame, long[] keys, int side) {
        long[] ordered = keys.clone();
        for (int i = 0; i < keys.length; i++) {
            if (frame.step(i).concurrent()) {
                ordered[i] = Digests.mix(CONCURRENT * side, i);
            }
        }
        return ordered;
    }

    private void pairLeftovers(long[] before, long[] now, boolean withinGaps) {
        long[] acceptedKeys = leftovers(before, partners, withinGaps);
        long[] currentKeys = leftovers(now, reverse, withinGaps);
        int[] open = positions(reverse);
        long[] keys = new long[open.length];
        for (int i = 0; i < open.length; i++) {
            keys[i] = currentKeys[open[i]];
        }
        KeyIndex index = new KeyIndex(keys, 0, keys.length);
        for (int i : positions(partners)) {
            int found = index.take(acceptedKeys[i]);
            if (found != Alignment.NONE) {
                partners[i] = open[found];
                loose.set(i);
                reverse[open[found]] = i;
            }
        }
    }

    private static int[] positions(int[] links) {
        int[] open = new int[links.length];
        int count = 0;
        for (int i = 0; i < links.length; i++) {
            if (links[i] == Alignment.NONE) {
                open[count++] = i;
            }
        }
        return Arrays.copyOf(open, count);
    }

    /** Adds the number of pairs before each event to its key: only events between the same neighbours stay alike. */
    private static long[] leftovers(long[] keys, int[] links, boolean withinGaps) {
        long[] result = keys.clone();
        int pairs = 0;
        for (int i = 0; withinGaps && i < keys.length; i++) {
            result[i] += pairs;
            pairs += links[i] == Alignment.NONE ? 0 : 1;
        }
        return result;
    }

    /**
     * Reads all events in the order in which they happened, partners out of order at the earlier of their places;
     * static initializers without partner are left out.
     */
    void read(Reader reader) {
        BitSet read = new BitSet();
        int i = 0;
        int j = 0;
        while (i < partners.length || j < reverse.length) {
            if (i < partners.length && partners[i] == Alignment.NONE) {
                if (!isInitializer(accepted, i)) {
                    reader.missing(i, j);
                }
                i++;
            } else if (j < reverse.length && reverse[j] == Alignment.NONE) {
                if (!isInitializer(current, j)) {
                    reader.extra(j);
                }
                j++;
            } else if (i < partners.length && loose.get(i)) {
                readLoose(reader, read, i++);
            } else if (j < reverse.length && loose.get(reverse[j])) {
                readLoose(reader, read, reverse[j++]);
            } else {
                reader.both(i++, j++, false);
            }
        }
    }

    private void readLoose(Reader reader, BitSet read, int event) {
        if (!read.get(event)) {
            read.set(event);
            boolean sameInput = accepted.input(event) == current.input(partners[event]);
            reader.both(
                    event, partners[event], sameInput && !accepted.step(event).concurrent());
        }
    }

    private static boolean isInitializer(Frame frame, int event) {
        return frame.step(event).function().kind() == FunctionKind.STATIC_INITIALIZER;
    }
}
