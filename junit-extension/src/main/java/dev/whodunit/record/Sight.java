package dev.whodunit.record;

import dev.whodunit.run.CallLog;

/**
 * The digest of one value or of several, twice. How far a value is read depends on the allowance that is left, which
 * another run may have spent otherwise; so where anything was cut, the beginnings count, which are of one length in every
 * run.
 *
 * @param digest as far as it was read
 * @param glance of the beginning; the same where that is all of it
 */
record Sight(long digest, long glance) {

    /** Of a value that has no more than a beginning, or of which no more was read. */
    static Sight of(long digest) {
        return new Sight(digest, digest);
    }

    /** With a value after those that are in it. */
    Sight then(Sight next) {
        return new Sight(Mix.of(digest, next.digest), Mix.of(glance, next.glance));
    }

    /** With a value beside those that are in it, whatever their order. */
    Sight plus(Sight next) {
        return new Sight(Mix.sum(digest, next.digest), Mix.sum(glance, next.glance));
    }

    /** With the state in which a call left an argument or a receiver. */
    Sight leaving(int position, Sight before, Sight after) {
        return new Sight(
                leaving(digest, position, before.digest, after.digest),
                leaving(glance, position, before.glance, after.glance));
    }

    private static long leaving(long result, int position, long before, long after) {
        return before == after ? result : Mix.of(Mix.of(result, position), after);
    }

    /** With a state of which nothing more is known. */
    Sight cut() {
        return new Sight(digest | CallLog.CUT, glance);
    }

    /** Whether it tells a state; what cannot be read may be so by chance, and is not held against anybody. */
    boolean isState() {
        return CallLog.kind(digest) != CallLog.UNREADABLE;
    }

    boolean isCut() {
        return CallLog.isCut(digest);
    }

    /** What goes into the log. */
    long told() {
        return told(digest, glance);
    }

    /** The same of a sight that is no object. */
    static long told(long digest, long glance) {
        return CallLog.isCut(digest) ? glance | CallLog.CUT : digest;
    }
}
