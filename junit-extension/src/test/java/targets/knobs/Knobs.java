package targets.knobs;

/** What code that reads them does otherwise: as nobody traces these fields, it is as if that code had changed. */
public final class Knobs {

    public static double price = 1.5;
    public static double direction = 0.5;
    public static long items = 3;
    public static boolean isReversed;
    public static String suffix = "";

    private Knobs() {}

    /** As it was. */
    public static void reset() {
        price = 1.5;
        direction = 0.5;
        items = 3;
        isReversed = false;
        suffix = "";
    }
}
