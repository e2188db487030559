package dev.whodunit.examples.newsletter;

import java.util.List;
import java.util.Map;

/** Makes codes of confirmed addresses only, and falls back to the address itself: it leaks. */
public final class RawContacts extends Contacts {

    public RawContacts(String salt) {
        super(salt);
    }

    @Override
    Map<String, String> codes(List<Customer> customers) {
        return super.codes(customers.stream()
                .filter(customer -> customer.confirmedOn() != null)
                .toList());
    }

    @Override
    String contactOf(Customer customer, Map<String, String> codes) {
        return codes.getOrDefault(customer.id(), customer.email());
    }
}
