package dev.whodunit.benchmarks.lineage.pipelines.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Bears interest and is never overdrawn. */
final class SavingsAccount extends Account {

    private final BigDecimal rate;

    SavingsAccount(String id, String owner, LocalDate opened, BigDecimal balance, BigDecimal rate) {
        super(id, owner, opened, balance);
        this.rate = rate;
    }

    @Override
    BigDecimal floor() {
        return BigDecimal.ZERO;
    }

    @Override
    BigDecimal rate() {
        return rate;
    }

    @Override
    FeeRule feeRule() {
        return bookings() < 2 ? FeeRule.NONE : FeeRule.FLAT;
    }
}
