package dev.whodunit.benchmarks.lineage.pipelines.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/** For daily use; may be overdrawn up to a limit. */
class CurrentAccount extends Account {

    private final BigDecimal limit;

    CurrentAccount(String id, String owner, LocalDate opened, BigDecimal balance, BigDecimal limit) {
        super(id, owner, opened, balance);
        this.limit = limit;
    }

    @Override
    BigDecimal floor() {
        return limit.negate();
    }

    @Override
    FeeRule feeRule() {
        return FeeRule.FLAT;
    }

    /** Of a firm, which pays by amount. */
    static final class Business extends CurrentAccount {

        Business(String id, String owner, LocalDate opened, BigDecimal balance, BigDecimal limit) {
            super(id, owner, opened, balance, limit);
        }

        @Override
        FeeRule feeRule() {
            return FeeRule.SHARE;
        }
    }
}
