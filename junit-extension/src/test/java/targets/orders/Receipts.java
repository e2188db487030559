package targets.orders;

import java.time.Year;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Short texts and numbers. */
    public static Map<String, Object> shortOnes() {
        return seen(isOpen(), number());
    }

    static boolean isOpen() {
        return true;
    }

    static String number() {
        return "1000";
    }

    static Map<String, Object> seen(boolean isOpen, String number) {
        Map<String, Object> seen = new TreeMap<>();
        seen.put("cell", "true");
        seen.put("price", 1000);
        seen.put("year", Year.of(1000));
        return seen;
    }

    /** Fails. */
    public static String refusal() {
        try {
            return refused();
        } finally {
            after();
        }
    }

    static String refused() {
        throw new IllegalStateException("refused");
    }

    /** Gives something that cannot be read. */
    public static String breakage() {
        broken();
        return after();
    }

    static List<Object> broken() {
        return new Broken();
    }

    static String after() {
        return "went on";
    }

    /** A list that fails. */
    static final class Broken extends AbstractList<Object> {

        @Override
        public Object get(int index) {
            throw new IllegalStateException("broken");
        }

        @Override
        public int size() {
            throw new IllegalStateException("broken");
        }
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
