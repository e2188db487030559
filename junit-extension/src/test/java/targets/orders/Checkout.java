package targets.orders;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import targets.knobs.Knobs;

/** Bills what is in a basket. */
public final class Checkout {

    /** One thing and how often. */
    public record Line(String id, double price, int count) {}

    /** All of them, and what they are about. */
    public record Basket(List<Line> lines, List<Double> embedding) {}

    private Checkout() {}

    /** What is to be paid, in words. */
    public static String bill() {
        Basket basket = basket();
        long fee = fee();
        long items = items(basket);
        return invoice(basket.embedding().size(), fee, items);
    }

    /** What is left to pay, when there was a discount. */
    public static double settle() {
        double[] discount = {0};
        return total(discount) - discount[0];
    }

    static double total(double[] discount) {
        discount(discount);
        return 10 + Knobs.price;
    }

    static void discount(double[] discount) {
        discount[0] = Knobs.price;
    }

    /** Numbers under names. */
    public static Map<String, Object> counts() {
        return counted();
    }

    static Map<String, Object> counted() {
        Map<String, Object> counts = new TreeMap<>();
        counts.put("items", Knobs.items);
        counts.put("topics", Knobs.isReversed ? (Object) 2.0 : 2);
        return counts;
    }

    /** So many numbers. */
    public static double[] curve(int points) {
        double[] curve = new double[points];
        for (int i = 0; i < points; i++) {
            curve[i] = i * Knobs.direction;
        }
        return curve;
    }

    static Basket basket() {
        List<Line> lines = new ArrayList<>(List.of(new Line("pen", Knobs.price, 2), new Line("ink", 7.25, 3)));
        if (Knobs.isReversed) {
            Collections.reverse(lines);
        }
        return new Basket(lines, List.of(1.0, Knobs.direction));
    }

    static long fee() {
        return Long.parseLong(System.getProperty("whodunit.test.fee", "5"));
    }

    static long items(Basket basket) {
        return basket.lines().size() + Knobs.items;
    }

    static String invoice(int topics, long fee, long items) {
        return topics + " topics" + (fee > 7 ? ", a high fee" : "") + (items > 6 ? ", many items" : "") + Knobs.suffix;
    }
}
