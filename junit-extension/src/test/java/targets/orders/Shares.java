package targets.orders;

/** Parts of amounts. */
public final class Shares {

    private Shares() {}

    /** A third of an amount. */
    public static double third(double amount) {
        return amount / 3;
    }
}
