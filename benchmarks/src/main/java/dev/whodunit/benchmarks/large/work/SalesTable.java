package dev.whodunit.benchmarks.large.work;

import dev.whodunit.benchmarks.large.Sale;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads rows, makes others of them, and adds up.
 *
 * @param rows how many
 * @param wrong a row whose rate comes out wrong, or -1
 * @param more how many rows are put in at the start
 */
public record SalesTable(int rows, int wrong, int more) implements LargePipeline {

    @Override
    public long run() {
        List<Sale> sales = read();
        List<Sale> taxed = taxed(sales);
        return total(taxed);
    }

    private List<Sale> read() {
        List<Sale> sales = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            sales.add(new Sale(i, "shop" + i % 1_000, i % 100_000, i / 8.0));
        }
        return sales;
    }

    private List<Sale> taxed(List<Sale> sales) {
        List<Sale> taxed = new ArrayList<>(sales.size() + more);
        for (int i = 0; i < more; i++) {
            taxed.add(new Sale(rows + i, "shop", 0, 0));
        }
        for (Sale sale : sales) {
            double rate = sale.id() == wrong ? -1 : sale.rate() * 1.25;
            taxed.add(new Sale(sale.id(), sale.shop(), sale.amount(), rate));
        }
        return taxed;
    }

    private static long total(List<Sale> sales) {
        double total = 0;
        for (Sale sale : sales) {
            total += sale.amount() * sale.rate();
        }
        return (long) total;
    }
}
