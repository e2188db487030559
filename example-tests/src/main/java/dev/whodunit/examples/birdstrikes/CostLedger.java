package dev.whodunit.examples.birdstrikes;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Adds up strikes and costs by a key.
 *
 * @param <K> what the costs are booked on
 */
final class CostLedger<K extends Comparable<K>> {

    private final SortedMap<K, Account> accounts = new TreeMap<>();
    private long totalDollars;

    static <K extends Comparable<K>> CostLedger<K> of(List<Strike> strikes, Function<Strike, K> key) {
        CostLedger<K> ledger = new CostLedger<>();
        for (Strike strike : strikes) {
            ledger.add(key.apply(strike), strike.dollars());
        }
        return ledger;
    }

    void add(K key, long dollars) {
        accounts.computeIfAbsent(key, unused -> new Account()).add(dollars);
        totalDollars += dollars;
    }

    SortedMap<K, Account> accounts() {
        return accounts;
    }

    long totalDollars() {
        return totalDollars;
    }

    /** The running sums of one key. */
    static final class Account {

        private int strikes;
        private int costlyStrikes;
        private long dollars;
        private long highest;

        private void add(long amount) {
            strikes++;
            dollars += amount;
            highest = Math.max(highest, amount);
            if (amount > 0) {
                costlyStrikes++;
            }
        }

        int strikes() {
            return strikes;
        }

        int costlyStrikes() {
            return costlyStrikes;
        }

        long dollars() {
            return dollars;
        }

        long highest() {
            return highest;
        }
    }
}
