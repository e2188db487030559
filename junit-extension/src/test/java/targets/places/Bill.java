package targets.places;

/** Writes a price. */
public final class Bill {

    /** A line of the bill. */
    public String line(double price) {
        return String.format("%.2f", price);
    }
}
