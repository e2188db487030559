package dev.whodunit.benchmarks.overhead.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Rows, by default a million, through functions that are called once for each: made, checked, priced, and summed by customer. */
public final class RowPipeline implements LongSupplier {

    /** How many calls of functions one run makes, without constructors and those that only return a field. */
    public static final long CALLS = 3_600_003;

    private static final int ROWS = 1_000_000;

    private final int rows;

    /** For whoever measures. */
    public RowPipeline() {
        this(ROWS);
    }

    /** With another number of rows. */
    public RowPipeline(int rows) {
        this.rows = rows;
    }

    record Order(int id, String customer, int quantity, double price, boolean isCancelled, long day) {}

    record Priced(Order order, double total) {}

    @Override
    public long getAsLong() {
        List<Order> orders = orders();
        Map<String, Double> totals = totals(orders);
        return Math.round(totals.values().stream().mapToDouble(total -> total).sum());
    }

    List<Order> orders() {
        List<Order> orders = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            orders.add(order(i));
        }
        return orders;
    }

    Order order(int i) {
        return new Order(i, CUSTOMERS[i % CUSTOMERS.length], 1 + i % 7, 1.5 + i % 100, i % 5 == 0, i / 1000);
    }

    Map<String, Double> totals(List<Order> orders) {
        Map<String, Double> totals = new HashMap<>();
        for (Order order : orders) {
            if (isKept(order)) {
                add(totals, price(order));
            }
        }
        return totals;
    }

    boolean isKept(Order order) {
        return !order.isCancelled() && order.quantity() > 0;
    }

    Priced price(Order order) {
        return new Priced(order, order.quantity() * order.price());
    }

    void add(Map<String, Double> totals, Priced priced) {
        totals.merge(priced.order().customer(), priced.total(), Double::sum);
    }

    private static final String[] CUSTOMERS = customers();

    private static String[] customers() {
        String[] customers = new String[500];
        for (int i = 0; i < customers.length; i++) {
            customers[i] = "customer-" + i;
        }
        return customers;
    }
}
