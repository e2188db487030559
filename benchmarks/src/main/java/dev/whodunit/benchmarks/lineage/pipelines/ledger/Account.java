package dev.whodunit.benchmarks.lineage.pipelines.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** An account that money comes to and goes from; how far it may be overdrawn is up to its kind. */
abstract class Account {

    private final String id;
    private final String owner;
    private final LocalDate opened;
    private final NavigableMap<LocalDate, BigDecimal> closing = new TreeMap<>();
    private BigDecimal balance;
    private int bookings;

    Account(String id, String owner, LocalDate opened, BigDecimal balance) {
        this.id = id;
        this.owner = owner;
        this.opened = opened;
        this.balance = balance.setScale(2, RoundingMode.HALF_EVEN);
    }

    String id() {
        return id;
    }

    String owner() {
        return owner;
    }

    LocalDate opened() {
        return opened;
    }

    BigDecimal balance() {
        return balance;
    }

    int bookings() {
        return bookings;
    }

    /** The lowest balance that is still allowed. */
    abstract BigDecimal floor();

    abstract FeeRule feeRule();

    /** Percent a year. */
    BigDecimal rate() {
        return BigDecimal.ZERO;
    }

    void credit(LocalDate date, BigDecimal amount) {
        set(date, balance.add(amount));
    }

    void debit(LocalDate date, BigDecimal amount) throws OverdraftException {
        BigDecimal after = balance.subtract(amount);
        if (after.compareTo(floor()) < 0) {
            throw new OverdraftException(this, floor().subtract(after));
        }
        set(date, after);
    }

    /** Books without asking whether there is enough. */
    void force(LocalDate date, BigDecimal change) {
        set(date, balance.add(change));
    }

    private void set(LocalDate date, BigDecimal after) {
        balance = after;
        bookings++;
        closing.put(date, after);
    }

    /** The balance at the end of each day with bookings. */
    NavigableMap<LocalDate, BigDecimal> closing() {
        return closing;
    }

    BigDecimal balanceAt(LocalDate date, BigDecimal before) {
        Map.Entry<LocalDate, BigDecimal> last = closing.floorEntry(date);
        return last == null ? before : last.getValue();
    }
}
