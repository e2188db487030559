package targets.chance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import targets.Unseen;

/** Numbers that are a little different in each run. */
public final class Scores {

    private Scores() {}

    /** The mean of so many scores. */
    public static double mean(int rows) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += score(row);
        }
        return sum / rows;
    }

    /** The sum of so many scores in two parts. */
    public static double parts(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(Scores::part)
                .mapToDouble(part -> part.get(1))
                .sum();
    }

    /** One score among a hundred numbers: too much to be kept of each execution by the way. */
    static List<Double> part(int row) {
        List<Double> part = new ArrayList<>(Collections.nCopies(100, (double) row));
        part.set(1, score(row));
        return part;
    }

    static double score(int row) {
        return row + Unseen.NUMBERS[0] + Math.random() * 1e-6;
    }
}
