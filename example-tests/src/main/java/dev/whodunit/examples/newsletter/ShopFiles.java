package dev.whodunit.examples.newsletter;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads what the shop's database exported. */
final class ShopFiles {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private ShopFiles() {}

    static List<Customer> readCustomers(Path file) throws IOException {
        List<Customer> customers = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(file);
                CSVParser rows = FORMAT.parse(in)) {
            for (CSVRecord row : rows) {
                customers.add(toCustomer(row));
            }
        }
        return customers;
    }

    private static Customer toCustomer(CSVRecord row) {
        String birthYear = row.get("birth year");
        String confirmedOn = row.get("confirmed on");
        return new Customer(
                row.get("customer"),
                row.get("name"),
                row.get("email"),
                row.get("city"),
                birthYear.isEmpty() ? null : Integer.valueOf(birthYear),
                row.get("subscribed").equals("yes"),
                confirmedOn.isEmpty() ? null : LocalDate.parse(confirmedOn));
    }

    static List<Order> readOrders(Path file) throws IOException {
        List<Order> orders = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(file);
                CSVParser rows = FORMAT.parse(in)) {
            for (CSVRecord row : rows) {
                orders.add(toOrder(row));
            }
        }
        return orders;
    }

    private static Order toOrder(CSVRecord row) {
        return new Order(
                row.get("order"),
                LocalDate.parse(row.get("date")),
                row.get("customer"),
                new BigDecimal(row.get("amount")).movePointRight(2).longValueExact());
    }
}
