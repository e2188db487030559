package dev.whodunit.record;

/** Where a lambda or method reference was created, and so where it belongs when other threads execute it. */
final class Creator {

    private static final int UNKNOWN = -2;

    private final RecordedInvocation invocation;
    private final int createdAt;
    private final int sequence;

    /** Threads may find it out twice, and find the same. */
    private volatile int site = UNKNOWN;

    /**
     * @param invocation the execution that created it
     * @param createdAt the site of its creation
     * @param sequence position of the creation among the events of that execution
     */
    Creator(RecordedInvocation invocation, int createdAt, int sequence) {
        this.invocation = invocation;
        this.createdAt = createdAt;
        this.sequence = sequence;
    }

    RecordedInvocation invocation() {
        return invocation;
    }

    int sequence() {
        return sequence;
    }

    /**
     * The thread that ended a parallel stream works on it too, inside the call that ended it: what other threads do for
     * the stream belongs to that place.
     */
    int site() {
        int known = site;
        if (known == UNKNOWN) {
            int calling = invocation.callingSite();
            known = calling >= 0 && ParallelStreams.callCurrentCode() ? calling : createdAt;
            site = known;
        }
        return known;
    }
}
