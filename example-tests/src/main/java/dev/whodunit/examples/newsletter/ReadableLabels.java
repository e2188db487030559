package dev.whodunit.examples.newsletter;

/** Calls rows by the beginning of the address, as it helps in looking for mistakes: it leaks. */
public final class ReadableLabels extends Contacts {

    public ReadableLabels(String salt) {
        super(salt);
    }

    @Override
    String labelOf(Customer customer, int row) {
        String email = customer.email();
        return customer.city() + "-" + email.substring(0, email.indexOf('@'));
    }
}
