package targets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** Values that change while the pipeline runs: arguments, fields, statics. */
public final class Mutations implements Callable<Object> {

    private static int seen;

    private final List<Integer> kept = new ArrayList<>();
    private double limit = 1.5;

    @Override
    public Object call() {
        List<Integer> rows = new ArrayList<>(List.of(3, 1, 2));
        sort(rows);
        int size = sizeOf(rows);
        Collections.reverse(rows);
        keep(rows);
        limit = limit + size;
        seen += size;
        seen -= size;
        return rows + " " + kept + " " + limit() + " " + seen;
    }

    static void sort(List<Integer> rows) {
        rows.sort(null);
    }

    static int sizeOf(List<Integer> rows) {
        return rows.size();
    }

    private void keep(List<Integer> rows) {
        for (Integer row : rows) {
            kept.add(row);
        }
    }

    double limit() {
        return limit;
    }
}
