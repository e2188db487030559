package drivers;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/** Visitors by their numbers, some of whom have left. */
public final class SeenVisitors {

    public List<String> run() {
        List<String> days = new ArrayList<>();
        days.add(day(List.of(7L, 8L, 90_000L), List.of(8L)));
        days.add(day(List.of(7L, 1L << 40), List.of(1L << 40)));
        days.add(day(List.of(90_000L), List.of(90_000L)));
        return days;
    }

    private static String day(List<Long> came, List<Long> left) {
        Roaring64Bitmap inside = new Roaring64Bitmap();
        came.forEach(inside::addLong);
        left.forEach(inside::removeLong);
        Roaring64Bitmap expected = new Roaring64Bitmap();
        came.stream().filter(number -> !left.contains(number)).forEach(expected::addLong);
        return inside.getLongCardinality() + " inside, empty " + inside.isEmpty() + ", as counted "
                + inside.equals(expected);
    }
}
