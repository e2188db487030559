package dev.whodunit.benchmarks.lineage.pipelines.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Books the journal to the accounts; what was booked can be taken back, the last first. */
final class Bank {

    /** Takes one booking back. */
    private interface Undo {
        void run(Transaction because);
    }

    private record Done(Transaction what, Undo undo) {}

    private final Map<String, Account> accounts;
    private final Deque<Done> done = new ArrayDeque<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> reversed = new ArrayList<>();
    private final SortedMap<YearMonth, BigDecimal> fees = new TreeMap<>();
    private final Map<String, BigDecimal> missing = new HashMap<>();

    Bank(Map<String, Account> accounts) {
        this.accounts = accounts;
    }

    void book(List<Transaction> journal) {
        for (Transaction next : journal) {
            try {
                book(next);
            } catch (OverdraftException e) {
                refused.add(next.id() + ": " + e.getMessage());
                missing.merge(e.account(), e.missing(), BigDecimal::add);
            } catch (UnsupportedOperationException | IllegalStateException e) {
                refused.add(next.id() + ": " + e.getMessage());
            }
        }
    }

    private void book(Transaction next) throws OverdraftException {
        switch (next.kind()) {
            case "deposit" -> deposit(next);
            case "withdrawal", "card" -> pay(next, find(next.from()));
            case "transfer" -> transfer(next);
            case "reversal" -> reverse(next);
            default -> throw new UnsupportedOperationException("no kind " + next.kind());
        }
    }

    private Account find(String id) {
        Account account = accounts.get(id);
        if (account == null) {
            throw new IllegalStateException("no account " + (id.isEmpty() ? "given" : id));
        }
        return account;
    }

    private void deposit(Transaction next) {
        Account target = find(next.to());
        target.credit(next.date(), next.amount());
        done.push(new Done(
                next, because -> target.force(because.date(), next.amount().negate())));
    }

    private void pay(Transaction next, Account payer) throws OverdraftException {
        BigDecimal fee = payer.feeRule().fee(next);
        payer.debit(next.date(), next.amount().add(fee));
        if (fee.signum() != 0) {
            fees.merge(next.month(), fee, BigDecimal::add);
        }
        done.push(new Done(next, because -> payer.force(because.date(), next.amount())));
    }

    private void transfer(Transaction next) throws OverdraftException {
        Account payer = find(next.from());
        Account payee = find(next.to());
        pay(next, payer);
        payee.credit(next.date(), next.amount());
        Done half = done.pop();
        done.push(new Done(next, because -> {
            half.undo().run(because);
            payee.force(because.date(), next.amount().negate());
        }));
    }

    private void reverse(Transaction order) {
        int count = order.amount().intValue();
        while (count-- > 0 && !done.isEmpty()) {
            Done last = done.pop();
            last.undo().run(order);
            reversed.add(last.what().id());
        }
    }

    List<String> refused() {
        return refused;
    }

    List<String> reversed() {
        return reversed;
    }

    SortedMap<YearMonth, BigDecimal> fees() {
        return fees;
    }

    Map<String, BigDecimal> missing() {
        return missing;
    }

    /** What was booked and stays so, the first first. */
    List<Transaction> booked() {
        List<Transaction> booked = new ArrayList<>();
        done.descendingIterator().forEachRemaining(entry -> booked.add(entry.what()));
        return booked;
    }
}
