package targets.orders;

import java.util.UUID;

/** Writes receipts, each with an id of its own. */
public final class Receipts {

    /** What was paid. */
    public record Receipt(String id, long amount, String note) {}

    private Receipts() {}

    /** A receipt, and what somebody is told of it. */
    public static String issue(long amount) {
        Receipt receipt = receipt(id(), amount);
        return tell(receipt.id(), stamp());
    }

    static String id() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    static long stamp() {
        return System.nanoTime();
    }

    static Receipt receipt(String id, long amount) {
        return new Receipt(id, amount, Boolean.getBoolean("whodunit.test.mixed") ? id() : id);
    }

    static String tell(String id, long stamp) {
        return stamp == 0 ? id : "told";
    }
}
