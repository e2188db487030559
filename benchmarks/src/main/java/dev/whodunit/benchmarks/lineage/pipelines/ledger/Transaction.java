package dev.whodunit.benchmarks.lineage.pipelines.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** One line of the journal. */
record Transaction(String id, LocalDate date, String kind, String from, String to, BigDecimal amount, String note) {

    Transaction {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException(id + ": amount " + amount);
        }
    }

    YearMonth month() {
        return YearMonth.from(date);
    }

    boolean has(String account) {
        return from.equals(account) || to.equals(account);
    }
}
