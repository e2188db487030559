package targets.early;

/** Is loaded and used before it is traced, by one test only. */
public final class Early {

    private Early() {}

    /** Calls a method and a library. */
    public static String greeting(String name) {
        return "good " + time() + ", " + name.strip();
    }

    private static String time() {
        return "morning".toUpperCase(java.util.Locale.ROOT);
    }
}
