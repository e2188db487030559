package dev.whodunit.canonical;

/** How many tokens of a value may be read, how many were, and why not all of it. */
final class Allowance {

    /** So many characters or bytes, as a power of two, cost as much as one token. */
    private static final int TEXT_BITS = 6;

    private long tokens;
    private long limit;
    private boolean stopped;
    private String note = "";

    /** Starts over. */
    void reset(long newLimit) {
        tokens = 0;
        limit = newLimit;
        stopped = false;
        note = "";
    }

    long tokens() {
        return tokens;
    }

    /** Whether so many more may be read. */
    boolean takes(long more) {
        return tokens + more <= limit;
    }

    /** Whether reading ended at the limit, so that nothing is known of what lies behind it. */
    boolean isStopped() {
        return stopped;
    }

    /** Why only a part was read, or {@code ""}. */
    String note() {
        return note;
    }

    /** Keeps the first reason. */
    void note(String reason) {
        note = note.isEmpty() ? reason : note;
    }

    void spend(long number) {
        tokens += number;
    }

    void spendText(int length) {
        tokens += 1 + (length >> TEXT_BITS);
    }

    /** How many characters or bytes may be read: what is cut passes the limit, so that the reading ends behind it. */
    int readable(int length) {
        int readable = (int) Math.min(length, Math.max(0, limit - tokens) << TEXT_BITS);
        if (readable < length) {
            stop();
        }
        return readable;
    }

    /** Whether reading may go on; if not, it has stopped. */
    boolean goesOn() {
        if (tokens > limit) {
            stop();
            return false;
        }
        return true;
    }

    /** Spends all that is left. */
    void use() {
        tokens = limit + 1;
        stop();
    }

    private void stop() {
        if (!stopped) {
            stopped = true;
            note = "only the first " + limit + " tokens were read";
        }
    }
}
