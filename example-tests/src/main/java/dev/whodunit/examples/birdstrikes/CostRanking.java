package dev.whodunit.examples.birdstrikes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Lists the accounts of a ledger, the highest costs first.
 *
 * @param <K> what the costs are booked on
 */
final class CostRanking<K extends Comparable<K>> {

    private final CostLedger<K> ledger;

    CostRanking(CostLedger<K> ledger) {
        this.ledger = ledger;
    }

    List<CostLine<K>> all() {
        return top(Integer.MAX_VALUE);
    }

    List<CostLine<K>> top(int limit) {
        PriorityQueue<Map.Entry<K, CostLedger.Account>> queue = new PriorityQueue<>(highestFirst());
        queue.addAll(ledger.accounts().entrySet());
        List<CostLine<K>> lines = new ArrayList<>();
        long dollarsSoFar = 0;
        while (lines.size() < limit && !queue.isEmpty()) {
            Map.Entry<K, CostLedger.Account> next = queue.remove();
            dollarsSoFar += next.getValue().dollars();
            lines.add(toLine(next.getKey(), next.getValue(), dollarsSoFar));
        }
        return lines;
    }

    private static <K extends Comparable<K>> Comparator<Map.Entry<K, CostLedger.Account>> highestFirst() {
        Comparator<Map.Entry<K, CostLedger.Account>> byDollars =
                Comparator.comparingLong(entry -> entry.getValue().dollars());
        return byDollars.reversed().thenComparing(Map.Entry.comparingByKey());
    }

    private CostLine<K> toLine(K key, CostLedger.Account account, long dollarsSoFar) {
        return new CostLine<>(
                key,
                account.strikes(),
                account.costlyStrikes(),
                account.dollars(),
                account.highest(),
                (double) account.dollars() / account.strikes(),
                shareOfTotal(account.dollars()),
                shareOfTotal(dollarsSoFar));
    }

    private double shareOfTotal(long dollars) {
        return ledger.totalDollars() == 0 ? 0 : (double) dollars / ledger.totalDollars();
    }
}
