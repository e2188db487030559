package targets.observed;

/** Takes whatever it is given, and passes it on. */
public final class Hands {

    private Hands() {}

    /** The same again. */
    public static <T> T on(T value) {
        return value;
    }

    /** Throws what it is given. */
    public static <T extends Throwable> void fail(T failure) throws T {
        throw failure;
    }
}
