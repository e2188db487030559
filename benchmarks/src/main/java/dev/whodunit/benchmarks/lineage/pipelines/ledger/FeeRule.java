package dev.whodunit.benchmarks.lineage.pipelines.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a payment costs the one who pays. */
enum FeeRule {
    NONE {
        @Override
        BigDecimal fee(Transaction payment) {
            return BigDecimal.ZERO;
        }
    },
    FLAT {
        @Override
        BigDecimal fee(Transaction payment) {
            return switch (payment.kind()) {
                case "withdrawal" -> new BigDecimal("1.50");
                case "transfer" -> payment.amount().compareTo(SMALL) > 0 ? new BigDecimal("0.20") : BigDecimal.ZERO;
                default -> BigDecimal.ZERO;
            };
        }
    },
    SHARE {
        @Override
        BigDecimal fee(Transaction payment) {
            BigDecimal share = payment.amount().multiply(new BigDecimal("0.0035"));
            return share.max(LEAST).min(MOST).setScale(2, RoundingMode.HALF_UP);
        }
    };

    private static final BigDecimal SMALL = new BigDecimal("100");
    private static final BigDecimal LEAST = new BigDecimal("0.35");
    private static final BigDecimal MOST = new BigDecimal("4.00");

    abstract BigDecimal fee(Transaction payment);
}
