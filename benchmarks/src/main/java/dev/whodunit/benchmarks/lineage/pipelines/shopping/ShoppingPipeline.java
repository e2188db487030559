package dev.whodunit.benchmarks.lineage.pipelines.shopping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Fills the orders of a small shop and sums up revenue, customers and stock. */
public final class ShoppingPipeline {

    private static final double SHIPPING = 4.90;
    private static final double FREE_SHIPPING_FROM = 60.0;
    private static final int DAYS = 7;
    private static final int TOP = 5;

    private static int receiptNumber;

    private ShoppingPipeline() {}

    /** Reads {@code products.csv} and {@code orders.csv} in the folder and fills the orders. */
    public static ShoppingResults run(Path inputFolder) throws IOException {
        receiptNumber = 0;
        ShopReader.reset();
        Map<String, Product> products = ShopReader.readProducts(inputFolder.resolve("products.csv"));
        List<Order> orders = ShopReader.readOrders(inputFolder.resolve("orders.csv"));
        dropUnpaid(orders);
        List<String> unknown = linkProducts(orders, products);
        fill(orders);
        price(orders);
        Map<String, Double> spent = spentByCustomer(orders);
        String[] categories = categoriesOf(orders);
        double[][] revenue = revenueTable(orders, categories);
        return new ShoppingResults(
                orders,
                unknown,
                spent,
                idsByCategory(orders),
                categories,
                revenue,
                runningRevenue(revenue),
                largestQuantities(orders),
                remainingStock(products),
                medianTotal(orders),
                ShopReader.badLines(),
                receipts(spent, orders));
    }

    private static void dropUnpaid(List<Order> orders) {
        Iterator<Order> iterator = orders.iterator();
        while (iterator.hasNext()) {
            if (!"paid".equals(iterator.next().getStatus())) {
                iterator.remove();
            }
        }
    }

    /** Sets each order's product; orders of unknown articles are removed and their SKU returned. */
    private static List<String> linkProducts(List<Order> orders, Map<String, Product> products) {
        List<String> unknown = new ArrayList<>();
        for (Iterator<Order> it = orders.iterator(); it.hasNext(); ) {
            Order order = it.next();
            Product product = products.get(order.getSku());
            if (product == null) {
                unknown.add(order.getSku());
                it.remove();
                continue;
            }
            order.setProduct(product);
        }
        return unknown;
    }

    private static void fill(List<Order> orders) {
        for (Order order : orders) {
            int taken = order.getProduct().take(order.getQuantity());
            if (taken < order.getQuantity()) {
                order.setBackordered(true);
                order.setQuantity(taken);
            }
        }
    }

    private static void price(List<Order> orders) {
        for (Order order : orders) {
            double gross = order.getProduct().getPrice() * order.getQuantity();
            order.setGross(gross);
            order.setShipping(gross == 0 || gross >= FREE_SHIPPING_FROM ? 0 : SHIPPING);
            applyCoupon(order);
        }
    }

    private static void applyCoupon(Order order) {
        switch (order.getCoupon()) {
            case "TENOFF":
                order.setDiscount(order.getGross() * 0.10);
                break;
            case "BULK":
                if (order.getQuantity() >= 3) {
                    order.setDiscount(order.getProduct().getPrice());
                }
                break;
            case "FREESHIP":
                order.setShipping(0);
                break;
            default:
                break;
        }
    }

    private static Map<String, Double> spentByCustomer(List<Order> orders) {
        Map<String, Double> spent = new TreeMap<>();
        for (Order order : orders) {
            spent.merge(order.getCustomer(), order.getTotal(), Double::sum);
        }
        return spent;
    }

    private static Map<String, List<Integer>> idsByCategory(List<Order> orders) {
        Map<String, List<Integer>> ids = new TreeMap<>();
        for (Order order : orders) {
            ids.computeIfAbsent(order.getProduct().getCategory(), category -> new ArrayList<>())
                    .add(order.getId());
        }
        return ids;
    }

    /** The distinct categories in alphabetical order, collected in an array that grows. */
    private static String[] categoriesOf(List<Order> orders) {
        String[] found = new String[2];
        int size = 0;
        for (Order order : orders) {
            String category = order.getProduct().getCategory();
            if (indexOf(found, size, category) >= 0) {
                continue;
            }
            if (size == found.length) {
                String[] bigger = new String[size * 2];
                System.arraycopy(found, 0, bigger, 0, size);
                found = bigger;
            }
            found[size++] = category;
        }
        String[] categories = Arrays.copyOf(found, size);
        Arrays.sort(categories);
        return categories;
    }

    private static int indexOf(String[] values, int size, String wanted) {
        int position = -1;
        for (int i = 0; i < size; i++) {
            if (values[i].equals(wanted)) {
                position = i;
                break;
            }
        }
        return position;
    }

    private static double[][] revenueTable(List<Order> orders, String[] categories) {
        double[][] revenue = new double[categories.length][DAYS];
        for (Order order : orders) {
            double[] row =
                    revenue[Arrays.binarySearch(categories, order.getProduct().getCategory())];
            row[order.getWeekday() - 1] += order.getTotal();
        }
        return revenue;
    }

    private static double[] runningRevenue(double[][] revenue) {
        double[] running = new double[DAYS];
        double sum = 0;
        for (int day = 0; day < DAYS; day++) {
            for (double[] row : revenue) {
                sum += row[day];
            }
            running[day] = sum;
        }
        return running;
    }

    private static int[] largestQuantities(List<Order> orders) {
        int[] quantities = new int[orders.size()];
        for (int i = 0; i < quantities.length; i++) {
            quantities[i] = orders.get(i).getQuantity();
        }
        Arrays.sort(quantities);
        int[] largest = new int[TOP];
        Arrays.fill(largest, -1);
        for (int i = 0; i < TOP && i < quantities.length; i++) {
            largest[i] = quantities[quantities.length - 1 - i];
        }
        return largest;
    }

    private static Map<String, Integer> remainingStock(Map<String, Product> products) {
        Map<String, Integer> stock = new TreeMap<>();
        for (Product product : products.values()) {
            String category = product.getCategory();
            stock.put(category, stock.getOrDefault(category, 0) + product.getStock());
        }
        return stock;
    }

    private static double medianTotal(List<Order> orders) {
        if (orders.isEmpty()) {
            return 0;
        }
        double[] totals = new double[orders.size()];
        int next = 0;
        for (Order order : orders) {
            totals[next++] = order.getTotal();
        }
        Arrays.sort(totals);
        int middle = totals.length / 2;
        return totals.length % 2 == 1 ? totals[middle] : (totals[middle - 1] + totals[middle]) / 2;
    }

    private static String bestCustomer(Map<String, Double> spent) {
        String best = "nobody";
        double most = 0;
        for (Map.Entry<String, Double> entry : spent.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    private static List<String> receipts(Map<String, Double> spent, List<Order> orders) {
        String best = bestCustomer(spent);
        List<String> receipts = new ArrayList<>();
        for (String customer : spent.keySet()) {
            String receipt = receiptOf(customer, orders);
            receipts.add(customer.equals(best) ? receipt + "A gift for our best customer!\n" : receipt);
        }
        return receipts;
    }

    private static String receiptOf(String customer, List<Order> orders) {
        StringBuilder receipt = new StringBuilder();
        receipt.append("Receipt ").append(++receiptNumber);
        receipt.append(" for ").append(customer).append('\n');
        double saved = 0;
        double total = 0;
        for (Order order : orders) {
            if (!order.getCustomer().equals(customer)) {
                continue;
            }
            saved += order.getDiscount();
            total += order.getTotal();
            receipt.append(lineOf(order)).append('\n');
        }
        if (saved > 0) {
            receipt.append(String.format(Locale.ROOT, "You saved %.2f%n", saved));
        }
        return receipt.append(String.format(Locale.ROOT, "Total %.2f%n", total)).toString();
    }

    private static String lineOf(Order order) {
        return String.format(
                Locale.ROOT,
                "%-16s %2d %8.2f%s",
                order.getProduct().getName(),
                order.getQuantity(),
                order.getTotal(),
                order.isBackordered() ? " *" : "");
    }
}
