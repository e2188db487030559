package dev.whodunit.examples.newsletter;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reports to a partner what the readers of the newsletter bought. */
public final class NewsletterReport {

    private static final int YEAR = 2025;

    private final Contacts contacts;

    public NewsletterReport(Contacts contacts) {
        this.contacts = contacts;
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            throw new IllegalArgumentException(
                    "usage: NewsletterReport <customers.csv> <orders.csv> <export.csv> <salt>");
        }
        new NewsletterReport(new Contacts(args[3])).report(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    }

    public PartnerReport report(Path customersFile, Path ordersFile, Path exportFile) throws IOException {
        List<Customer> customers = ShopFiles.readCustomers(customersFile);
        List<Order> orders = ShopFiles.readOrders(ordersFile);
        List<Customer> readers = keepSubscribed(customers);
        List<Purchases> purchases = join(readers, orders);
        Map<String, String> codes = contacts.codes(readers);
        List<ExportRow> export = toExport(purchases, codes);
        List<CityLine> cities = byCity(export);
        PartnerReport report = new PartnerReport(export, cities);
        Files.writeString(exportFile, report.toCsv());
        return report;
    }

    private static List<Customer> keepSubscribed(List<Customer> customers) {
        return customers.stream().filter(Customer::subscribed).toList();
    }

    /** Readers who bought nothing are left out, and so are orders of nobody. */
    private static List<Purchases> join(List<Customer> readers, List<Order> orders) {
        Map<String, List<Order>> ordersByCustomer = orders.stream().collect(groupingBy(Order::customerId));
        List<Purchases> purchases = new ArrayList<>();
        for (Customer reader : readers) {
            List<Order> own = ordersByCustomer.getOrDefault(reader.id(), List.of());
            if (!own.isEmpty()) {
                long cents = own.stream().mapToLong(Order::cents).sum();
                purchases.add(new Purchases(reader, own.size(), cents));
            }
        }
        purchases.sort(Comparator.comparingLong(Purchases::cents).reversed());
        return purchases;
    }

    private List<ExportRow> toExport(List<Purchases> purchases, Map<String, String> codes) {
        List<ExportRow> export = new ArrayList<>(purchases.size());
        for (Purchases bought : purchases) {
            Customer customer = bought.customer();
            export.add(new ExportRow(
                    contacts.contactOf(customer, codes),
                    contacts.labelOf(customer, export.size() + 1),
                    customer.city(),
                    ageGroup(customer.birthYear()),
                    bought.orders(),
                    bought.cents()));
        }
        return export;
    }

    private static String ageGroup(@Nullable Integer birthYear) {
        if (birthYear == null) {
            return "unknown";
        }
        int decade = (YEAR - birthYear) / 10 * 10;
        return decade + " to " + (decade + 9);
    }

    private static List<CityLine> byCity(List<ExportRow> export) {
        Map<String, List<ExportRow>> rowsByCity =
                export.stream().collect(groupingBy(ExportRow::city, TreeMap::new, Collectors.toList()));
        List<CityLine> cities = new ArrayList<>();
        rowsByCity.forEach((city, rows) -> cities.add(new CityLine(
                city, rows.size(), rows.stream().mapToLong(ExportRow::cents).sum())));
        return cities;
    }
}
