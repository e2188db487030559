package targets.orders;

import java.util.ArrayList;
import java.util.List;
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
