package dev.whodunit.benchmarks.lineage.pipelines.ledger;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;

/** Books a quarter of payments and writes the statements. */
public final class LedgerPipeline {

    private static final int LARGEST = 4;
    private static final BigDecimal DAYS_OF_YEAR = new BigDecimal(36500);

    private LedgerPipeline() {}

    /** Reads {@code accounts.csv} and {@code transactions.csv} in the folder. */
    public static LedgerResults run(Path inputFolder) throws IOException {
        LedgerFiles files = new LedgerFiles(inputFolder);
        Map<String, Account> accounts = files.accounts();
        Map<String, BigDecimal> before = new LinkedHashMap<>();
        accounts.forEach((id, account) -> before.put(id, account.balance()));
        List<Transaction> journal = files.journal();

        Bank bank = new Bank(accounts);
        bank.book(journal);

        Map<String, Map<LocalDate, BigDecimal>> running = new TreeMap<>();
        for (Account account : accounts.values()) {
            if (!account.closing().isEmpty()) {
                running.put(account.id(), account.closing());
            }
        }
        Map<YearMonth, Map<String, BigDecimal>> interest = interest(accounts.values(), before, journal);
        return new LedgerResults(
                running,
                bank.refused(),
                bank.reversed(),
                bank.fees(),
                bank.missing(),
                interest,
                largest(bank.booked()),
                wealth(accounts.values(), interest),
                files.rejected(),
                statements(accounts, before, bank));
    }

    private static Map<YearMonth, Map<String, BigDecimal>> interest(
            Collection<Account> accounts, Map<String, BigDecimal> before, List<Transaction> journal) {
        TreeSet<YearMonth> months = new TreeSet<>();
        for (Transaction transaction : journal) {
            months.add(transaction.month());
        }
        Map<YearMonth, Map<String, BigDecimal>> interest = new TreeMap<>();
        for (YearMonth month : months) {
            for (Account account : accounts) {
                if (account.rate().signum() > 0) {
                    BigDecimal earned = interest(account, month, before.get(account.id()));
                    interest.computeIfAbsent(month, m -> new TreeMap<>()).put(account.id(), earned);
                }
            }
        }
        return interest;
    }

    private static BigDecimal interest(Account account, YearMonth month, BigDecimal before) {
        BigDecimal sum = BigDecimal.ZERO;
        LocalDate end = month.plusMonths(1).atDay(1);
        for (LocalDate day = month.atDay(1); day.isBefore(end); day = day.plusDays(1)) {
            if (!day.isBefore(account.opened())) {
                sum = sum.add(account.balanceAt(day, before));
            }
        }
        return sum.multiply(account.rate()).divide(DAYS_OF_YEAR, 2, RoundingMode.HALF_EVEN);
    }

    private static List<String> largest(List<Transaction> booked) {
        PriorityQueue<Transaction> smallestFirst = new PriorityQueue<>(
                Comparator.comparing(Transaction::amount).thenComparing(Transaction::id, Comparator.reverseOrder()));
        for (Transaction transaction : booked) {
            smallestFirst.offer(transaction);
            if (smallestFirst.size() > LARGEST) {
                smallestFirst.poll();
            }
        }
        List<String> largest = new ArrayList<>();
        while (!smallestFirst.isEmpty()) {
            Transaction next = smallestFirst.poll();
            largest.add(0, next.id() + " " + next.amount() + " (" + next.note() + ")");
        }
        return largest;
    }

    private static Map<String, BigDecimal> wealth(
            Collection<Account> accounts, Map<YearMonth, Map<String, BigDecimal>> interest) {
        Map<String, BigDecimal> wealth = new TreeMap<>();
        for (Account account : accounts) {
            BigDecimal sum = account.balance();
            for (Map<String, BigDecimal> ofMonth : interest.values()) {
                sum = sum.add(ofMonth.getOrDefault(account.id(), BigDecimal.ZERO));
            }
            wealth.merge(account.owner(), sum, BigDecimal::add);
        }
        return wealth;
    }

    private static List<String> statements(Map<String, Account> accounts, Map<String, BigDecimal> before, Bank bank) {
        List<Transaction> booked = bank.booked();
        List<String> statements = new ArrayList<>();
        for (Account account : accounts.values()) {
            StringBuilder text = new StringBuilder();
            text.append(String.format(
                    Locale.ROOT, "%s  %-18s%10.2f%n", account.id(), account.owner(), before.get(account.id())));
            boolean any = false;
            LocalDate previous = account.opened();
            for (Transaction transaction : booked) {
                if (!transaction.has(account.id())) {
                    continue;
                }
                any = true;
                boolean goes = transaction.from().equals(account.id());
                text.append(String.format(
                        Locale.ROOT,
                        "%tF %-20.20s %+10.2f%s%n",
                        transaction.date(),
                        transaction.note(),
                        goes ? transaction.amount().negate() : transaction.amount(),
                        ChronoUnit.DAYS.between(previous, transaction.date()) == 0 ? " same day" : ""));
                previous = transaction.date();
            }
            if (any) {
                statements.add(text.append(String.format(Locale.ROOT, "%,32.2f", account.balance()))
                        .toString());
            }
        }
        return statements;
    }
}
