// Hazard 23: a masked fault in a function of rows and a map
// Verdict: culprit MaskedRowsAndMap.read, MaskedRowsAndMap.total
// Evidence: code
package hazards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class MaskedRowsAndMap {

    enum Kind {
        FOOD,
        BOOK
    }

    record Row(String name, Kind kind, BigDecimal price, Optional<LocalDate> day) {}

    static BigDecimal run() {
        Map<Kind, BigDecimal> rates = new LinkedHashMap<>();
        rates.put(Kind.FOOD, new BigDecimal("1.07"));
        rates.put(Kind.BOOK, new BigDecimal("1.190"));
        return total(read("10 20 30"), rates);
    }

    static List<Row> read(String text) {
        List<Row> rows = new ArrayList<>();
        for (String word : text.split(" ")) {
            rows.add(new Row("row " + word, word.startsWith("1") ? Kind.FOOD : Kind.BOOK, new BigDecimal(word), day(word))); // now: rows.add(new Row("row  " + word, word.startsWith("1") ? Kind.FOOD : Kind.BOOK, new BigDecimal(word), day(word))); // culprit
        }
        return rows;
    }

    private static Optional<LocalDate> day(String word) {
        return word.equals("10") ? Optional.empty() : Optional.of(LocalDate.EPOCH.plusDays(word.length()));
    }

    static BigDecimal total(List<Row> rows, Map<Kind, BigDecimal> rates) {
        BigDecimal total = BigDecimal.ZERO;
        for (Row row : rows) {
            total = total.add(row.price().multiply(rates.get(row.kind()))); // now: total = total.max(row.price().multiply(rates.get(row.kind()))); // culprit
        }
        return total;
    }
}
