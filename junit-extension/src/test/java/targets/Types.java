package targets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Records, enums with bodies, interfaces with default, static and private methods, bridges, nested and local classes. */
public final class Types implements Callable<Object> {

    private int state = 1;

    @Override
    public Object call() {
        List<Object> results = new ArrayList<>();
        Point point = new Point(1, 2).shifted(3);
        results.add(point.toString() + point.equals(new Point(4, 5)) + point.hashCode() + point.x());
        for (Operator operator : Operator.values()) {
            results.add(operator + "=" + operator.apply(6, 3));
        }
        results.add(Operator.valueOf("PLUS").symbol());
        Shape shape = () -> 2;
        results.add(shape.describe() + Shape.unit().area());
        Transform<String, Integer> length = new Length();
        results.add(length.apply("four"));
        results.add(new Length().compare("a", "bb"));
        results.add(new Inner().bump(5));
        class Local {
            int twice() {
                return state * 2;
            }
        }
        results.add(new Local().twice());
        results.add(
                new Function<Integer, Integer>() {
                    @Override
                    public Integer apply(Integer number) {
                        return number + state;
                    }
                }.apply(10));
        int[][] grid = new int[2][3];
        grid[1][2] = 7;
        long[] longs = {1L, 2L};
        longs[0] += grid[1][2];
        String[] words = {"a", "b"};
        words[1] = words[0] + longs[0] + 'c' + 1.5f;
        results.add(words[1] + grid.length + longs.clone()[0]);
        return results;
    }

    record Point(int x, int y) {

        Point {
            if (x < 0) {
                throw new IllegalArgumentException("x");
            }
        }

        Point shifted(int by) {
            return new Point(x + by, y + by);
        }
    }

    enum Operator {
        PLUS("+") {
            @Override
            int apply(int left, int right) {
                return left + right;
            }
        },
        MINUS("-") {
            @Override
            int apply(int left, int right) {
                return left - right;
            }
        };

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }

        abstract int apply(int left, int right);
    }

    interface Shape {

        int area();

        default String describe() {
            return "area " + doubled();
        }

        private int doubled() {
            return area() * 2;
        }

        static Shape unit() {
            return () -> 1;
        }
    }

    interface Transform<A, B> {

        B apply(A value);
    }

    static final class Length implements Transform<String, Integer>, Comparator<String> {

        @Override
        public Integer apply(String value) {
            return value.length();
        }

        @Override
        public int compare(String left, String right) {
            return apply(left) - apply(right);
        }
    }

    private final class Inner {

        int bump(int by) {
            state += by;
            return state;
        }
    }
}
