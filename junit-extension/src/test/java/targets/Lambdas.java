package targets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lambdas with and without captures, method references of every form, streams. */
public final class Lambdas implements Callable<Object> {

    private final int factor = 3;

    @Override
    public Object call() {
        List<Object> results = new ArrayList<>();
        IntUnaryOperator timesFactor = number -> number * factor;
        results.add(timesFactor.applyAsInt(4));
        Function<Integer, Function<Integer, Integer>> curried = a -> b -> a * 10 + b;
        results.add(curried.apply(1).apply(2));
        Supplier<List<String>> maker = ArrayList::new;
        results.add(maker.get());
        BiFunction<String, String, Boolean> same = String::equals;
        results.add(same.apply("a", "a"));
        Function<Integer, Integer> bound = this::square;
        results.add(bound.apply(5));
        results.add(sorted(List.of("pear", "fig", "apple")));
        results.add(IntStream.range(0, 1000).parallel().mapToObj(Lambdas::label).collect(Collectors.toList()));
        results.add(byLength(List.of("pear", "fig", "apple", "kiwi")));
        IntStream.range(0, 3).forEach(results::add);
        return results;
    }

    private int square(int number) {
        return number * number;
    }

    static List<String> sorted(List<String> words) {
        List<String> filtered = words.stream()
                .filter(word -> !word.startsWith("f"))
                .sorted(Comparator.comparing(String::length).reversed())
                .map(String::toUpperCase)
                .toList();
        return filtered;
    }

    static Map<Integer, List<String>> byLength(List<String> words) {
        return words.stream().collect(Collectors.groupingBy(String::length));
    }

    static String label(int number) {
        return number % 15 == 0 ? "FizzBuzz" : String.valueOf(number);
    }
}
