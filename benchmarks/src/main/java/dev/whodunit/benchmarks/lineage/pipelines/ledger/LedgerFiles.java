package dev.whodunit.benchmarks.lineage.pipelines.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads accounts and journal; remembers what could not be read. */
final class LedgerFiles {

    private final Path folder;
    private final List<String> rejected = new ArrayList<>();

    LedgerFiles(Path folder) {
        this.folder = folder;
    }

    List<String> rejected() {
        return rejected;
    }

    Map<String, Account> accounts() throws IOException {
        Map<String, Account> accounts = new LinkedHashMap<>();
        try (BufferedReader in = Files.newBufferedReader(folder.resolve("accounts.csv"), StandardCharsets.UTF_8)) {
            in.readLine();
            int number = 1;
            String line;
            while ((line = in.readLine()) != null) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    Account account = account(line.split(","));
                    accounts.put(account.id(), account);
                } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                    rejected.add(
                            "account in line " + number + " (" + e.getClass().getSimpleName() + ")");
                }
            }
        }
        return accounts;
    }

    private static Account account(String[] cells) {
        String id = cells[0].trim();
        LocalDate opened = LocalDate.parse(cells[3]);
        BigDecimal balance = new BigDecimal(cells[4]);
        BigDecimal limit = new BigDecimal(cells[5]);
        if (id.isEmpty() || limit.signum() < 0) {
            throw new IllegalArgumentException(id);
        }
        switch (cells[2]) {
            case "current":
                return new CurrentAccount(id, cells[1], opened, balance, limit);
            case "business":
                return new CurrentAccount.Business(id, cells[1], opened, balance, limit);
            case "savings":
                return new SavingsAccount(id, cells[1], opened, balance, new BigDecimal(cells[6]));
            default:
                throw new IllegalArgumentException(cells[2]);
        }
    }

    List<Transaction> journal() throws IOException {
        List<Transaction> journal = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = Files.newBufferedReader(folder.resolve("transactions.csv"));
                CSVParser parser = CSVParser.parse(in, format)) {
            for (CSVRecord row : parser) {
                try {
                    journal.add(new Transaction(
                            row.get("id"),
                            LocalDate.parse(row.get("date")),
                            row.get("kind").toLowerCase(Locale.ROOT),
                            row.get("from"),
                            row.get("to"),
                            new BigDecimal(row.get("amount")),
                            row.get("note")));
                } catch (DateTimeException | IllegalArgumentException e) {
                    rejected.add("transaction " + row.get(0) + ": " + e.getMessage());
                }
            }
        }
        journal.sort(Comparator.comparing(Transaction::date).thenComparing(Transaction::id));
        return journal;
    }
}
