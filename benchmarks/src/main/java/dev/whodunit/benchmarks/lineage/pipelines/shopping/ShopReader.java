package dev.whodunit.benchmarks.lineage.pipelines.shopping;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the products and orders of the shop and counts the lines it cannot use. */
final class ShopReader {

    private static final int MAX_QUANTITY = 100;

    private static int badLines;

    private ShopReader() {}

    static void reset() {
        badLines = 0;
    }

    static int badLines() {
        return badLines;
    }

    static Map<String, Product> readProducts(Path file) throws IOException {
        Map<String, Product> products = new HashMap<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            reader.readLine();
            String line;
            while ((line = reader.readLine()) != null) {
                String[] cells = line.split(",", -1);
                Product product = parseProduct(cells);
                if (product == null) {
                    badLines++;
                    continue;
                }
                products.put(product.getSku(), product);
            }
        }
        return products;
    }

    static List<Order> readOrders(Path file) throws IOException {
        List<Order> orders = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Order order = parseOrder(line.split(",", -1));
                if (order == null) {
                    badLines++;
                } else {
                    orders.add(order);
                }
            }
        }
        return orders;
    }

    private static Product parseProduct(String[] cells) {
        if (cells.length != 5 || cells[0].isEmpty()) {
            return null;
        }
        try {
            double price = Double.parseDouble(cells[3]);
            int stock = Integer.parseInt(cells[4].trim());
            return price > 0 && stock >= 0 ? new Product(cells[0], cells[1], cells[2], price, stock) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Order parseOrder(String[] cells) {
        if (cells.length != 7 || cells[1].isBlank()) {
            return null;
        }
        try {
            int id = Integer.parseInt(cells[0]);
            int quantity = Integer.parseInt(cells[3].trim());
            int weekday = Integer.parseInt(cells[4].trim());
            if (quantity < 1 || quantity > MAX_QUANTITY || weekday < 1 || weekday > 7) {
                return null;
            }
            return new Order(id, cells[1].trim(), cells[2], quantity, weekday, cells[5], cells[6]);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
