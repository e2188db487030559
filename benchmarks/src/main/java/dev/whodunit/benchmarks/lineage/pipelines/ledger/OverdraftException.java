package dev.whodunit.benchmarks.lineage.pipelines.ledger;

import java.math.BigDecimal;

/** An account has not enough for a payment. */
final class OverdraftException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String account;
    private final BigDecimal missing;

    OverdraftException(Account account, BigDecimal missing) {
        super(account.owner() + " lacks " + missing.toPlainString());
        this.account = account.id();
        this.missing = missing;
    }

    String account() {
        return account;
    }

    BigDecimal missing() {
        return missing;
    }
}
