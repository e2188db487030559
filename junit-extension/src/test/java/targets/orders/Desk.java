package targets.orders;

import java.time.Instant;
import java.util.UUID;
import targets.Unseen;

/** Places orders, with what is another one in each run. */
public final class Desk {

    /** A number that no other order has. */
    public record OrderNumber(long value) {}

    /** An order. */
    public record Placed(UUID id, OrderNumber number, Instant createdAt, String customer) {}

    /** A place in a queue. */
    public record Ticket(long turn, String customer) {}

    private Desk() {}

    /** Whose turn it will be. */
    public static Ticket queue(String customer) {
        return new Ticket(nextTurn(), customer.strip());
    }

    static long nextTurn() {
        return ++Unseen.NUMBERS[0];
    }

    /** What the customer is told. */
    public static String order(String customer) {
        Placed placed = place(customer.strip());
        return "Order " + placed.id() + " of " + placed.customer() + " at " + placed.createdAt();
    }

    static Placed place(String customer) {
        return new Placed(UUID.randomUUID(), nextNumber(), Instant.now(), customer);
    }

    /** As a database would count. */
    static OrderNumber nextNumber() {
        return new OrderNumber(++Unseen.NUMBERS[0]);
    }
}
