package dev.whodunit.examples.newsletter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Which code stands for a customer in what the partner gets. */
public class Contacts {

    private final Anonymizer anonymizer;

    public Contacts(String salt) {
        this.anonymizer = new Anonymizer(salt);
    }

    /** The codes by the customers' numbers. */
    Map<String, String> codes(List<Customer> customers) {
        Map<String, String> codes = new TreeMap<>();
        for (Customer customer : customers) {
            codes.put(customer.id(), anonymizer.anonymize(customer.email()));
        }
        return codes;
    }

    /** What the partner knows a customer by. */
    String contactOf(Customer customer, Map<String, String> codes) {
        return codes.getOrDefault(customer.id(), "");
    }

    /** What to call a row when somebody has questions about it. */
    String labelOf(Customer customer, int row) {
        return String.format(Locale.ROOT, "%s-%03d", customer.city(), row);
    }
}
