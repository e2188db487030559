package targets;

/** Elements of arrays are read without an event, and this class is in no scope: what it holds is no recorded input. */
public final class Unseen {

    /** The first element is the system property {@code whodunit.test.unseen} of a JVM that has just started. */
    public static final int[] NUMBERS = {Integer.getInteger("whodunit.test.unseen", 0)};

    private Unseen() {}
}
