package dev.whodunit.benchmarks.lineage.pipelines.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** What became of the quarter's payments. */
public record LedgerResults(
        Map<String, Map<LocalDate, BigDecimal>> runningBalances,
        List<String> refused,
        List<String> reversed,
        Map<YearMonth, BigDecimal> fees,
        Map<String, BigDecimal> missing,
        Map<YearMonth, Map<String, BigDecimal>> interest,
        List<String> largest,
        Map<String, BigDecimal> wealthByOwner,
        List<String> rejectedLines,
        List<String> statements) {}
