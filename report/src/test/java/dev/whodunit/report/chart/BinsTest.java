package dev.whodunit.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BinsTest {

    private static NumberColumn column(double... numbers) {
        return new NumberColumn(numbers, 0);
    }

    private static NumberColumn column(IntStream numbers) {
        return column(numbers.asDoubleStream().toArray());
    }

    @Test
    void ofFewDifferentIntegersEachHasABin() {
        Bins bins = Bins.of(List.of(column(0, 1, 1, 1, 5)));

        assertThat(bins).isEqualTo(new Bins(0, 1, 6));
        assertThat(bins.counts(column(0, 1, 1, 1, 5))).containsExactly(1, 3, 0, 0, 0, 1);
    }

    @Test
    void theWidthIsThatOfFreedmanAndDiaconis() {
        NumberColumn even =
                column(IntStream.range(0, 900).mapToDouble(i -> i / 900.0).toArray());

        // the quartiles are half of the range apart: 2 · 0.5 / 9.65
        assertThat(Bins.of(List.of(even)).count()).isEqualTo(10);
    }

    @Test
    void whereHalfOfTheNumbersAreTheSameThereAreAsManyAsSturgesHas() {
        double[] mostlyZero = DoubleStream.concat(
                        IntStream.range(0, 60).mapToDouble(i -> 0), DoubleStream.of(0.5, 1.5, 2.5, 3.5))
                .toArray();

        assertThat(Bins.of(List.of(column(mostlyZero))).count()).isEqualTo(7);
    }

    @Test
    void thereAreNeverMoreThanCanBeSeen() {
        assertThat(Bins.of(List.of(column(IntStream.range(0, 1_000_000)))).count())
                .isLessThanOrEqualTo(Bins.MOST);
        assertThat(Bins.of(List.of(column(1, 2, 3, 4, 1e15))).count()).isLessThanOrEqualTo(Bins.MOST);
    }

    @Test
    void severalColumnsHaveTheSameOnes() {
        Bins bins = Bins.of(List.of(column(1, 2), column(7, 8)));

        assertThat(bins.counts(column(1, 2))).containsExactly(1, 1, 0, 0, 0, 0, 0, 0);
        assertThat(bins.counts(column(7, 8))).containsExactly(0, 0, 0, 0, 0, 0, 1, 1);
    }

    @Test
    void everyNumberIsInABinHoweverLargeTheRange() {
        for (NumberColumn column : List.of(
                column(-Double.MAX_VALUE, 0, Double.MAX_VALUE),
                column(Double.MIN_VALUE, 0.0),
                column(0.1),
                column(0.1, 0.1, Math.nextUp(0.1)),
                column(-1e300, 1e300))) {
            Bins bins = Bins.of(List.of(column));

            assertThat(bins.counts(column).stream().mapToInt(count -> count).sum())
                    .isEqualTo(column.count());
        }
    }
}
