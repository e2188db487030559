package targets.orders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import targets.knobs.Knobs;

/** Weighs many parcels, one by one, with scales that are a little off. */
public final class Parcels {

    /** What was sent, and what that costs. */
    public record Parcel(String id, double weight, double price, String zone) {}

    private Parcels() {}

    /** What all of them cost. */
    public static double bill(int parcels) {
        List<Parcel> sent = new ArrayList<>();
        for (int i = 0; i < parcels; i++) {
            double weight = weight(i);
            double price = price(weight);
            sent.add(parcel(i, weight, price));
        }
        return total(sent);
    }

    /** What the zones pay. */
    public static Map<String, Double> rank(int parcels) {
        List<Parcel> sent = weighed(parcels);
        List<Parcel> ranking = ranked(sent);
        Map<String, Double> totals = totals(ranking);
        if (!Knobs.suffix.isEmpty()) {
            totals.put(Knobs.suffix, 1.0);
        }
        return totals;
    }

    static List<Parcel> weighed(int parcels) {
        List<Parcel> sent = new ArrayList<>();
        for (int i = 0; i < parcels; i++) {
            sent.add(parcel(i, weight(i), price(weight(i))));
        }
        return sent;
    }

    static List<Parcel> ranked(List<Parcel> sent) {
        return sent.stream()
                .sorted(Comparator.comparingLong(parcel -> -Math.round(parcel.price() * 10)))
                .toList();
    }

    /** The same in words. */
    public static String rankInWords(int parcels) {
        return words(rank(parcels));
    }

    static Map<String, Double> totals(List<Parcel> sent) {
        Map<String, Double> totals = new TreeMap<>();
        for (Parcel parcel : sent) {
            totals.merge(parcel.zone(), parcel.price(), Double::sum);
        }
        return totals;
    }

    static String words(Map<String, Double> totals) {
        StringBuilder words = new StringBuilder();
        totals.forEach((zone, sum) -> words.append(zone).append(Math.round(sum)));
        return words.toString();
    }

    static double weight(int number) {
        return 1 + number * 0.37 + Knobs.direction / (7 + number);
    }

    static double price(double weight) {
        return 3 + weight * Knobs.price;
    }

    static Parcel parcel(int number, double weight, double price) {
        return new Parcel("parcel " + number, weight, price, "zone" + number % 4);
    }

    static double total(List<Parcel> sent) {
        return sent.stream().mapToDouble(Parcel::price).sum();
    }
}
