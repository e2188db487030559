package dev.whodunit.lineage.summaries;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Streams, with and without a lambda on the way, collectors, and what sums numbers up. */
final class Streams {

    private Streams() {}

    static List<Recipe> numbers() {
        return List.of(
                Recipes.single(5, 50, -5),
                Recipes.single(7, 70, -7),
                Recipes.single(2, 20, -2),
                Recipes.single(9, 90, -9));
    }

    private static IntStream ints(List<Object> made) {
        return made.stream().filter(Integer.class::isInstance).mapToInt(Integer.class::cast);
    }

    @SuppressWarnings("unchecked")
    static List<Recipe> recipes() {
        Recipe list = Recipes.listed(ArrayList::new, Texts.elements(0));
        Recipe texts = new Lambda(Function.class, String.class, List.of(), false, 0);
        Recipe ints = new Lambda(IntUnaryOperator.class, int.class, List.of(), false, 0);
        Recipe numbers = Recipes.listed(ArrayList::new, numbers());
        List<Recipe> recipes = new ArrayList<>(List.of(
                Recipes.held(made -> new ArrayList<>(made).stream(), Texts.elements(0)),
                Recipes.held(made -> new ArrayList<>(made).parallelStream(), Texts.elements(0)),
                Recipes.made(
                        made -> ((List<Object>) made.get(0)).stream().map((Function<Object, Object>) made.get(1)),
                        list,
                        texts),
                Recipes.made(
                        made -> ints((List<Object>) made.get(0)).map((IntUnaryOperator) made.get(1)), numbers, ints),
                Recipes.held(made -> ints(made), numbers()),
                Recipes.held(made -> ints(made).asLongStream(), numbers()),
                Recipes.held(made -> ints(made).asDoubleStream(), numbers())));
        recipes.add(Recipes.made(Streams::sum, Recipes.single(5L, 50L), Recipes.single(7L, 70L)));
        recipes.add(Recipes.made(Streams::doubleSum, Recipes.single(5L, 50L), Recipes.single(7L, 70L)));
        recipes.add(Recipes.made(made -> Stream.builder().add(made.get(0)), Texts.text("b")));
        recipes.addAll(statistics());
        recipes.addAll(collectors(texts));
        return recipes;
    }

    private static Object sum(List<Object> made) {
        LongAdder sum = new LongAdder();
        made.forEach(number -> sum.add((long) number));
        return sum;
    }

    private static Object doubleSum(List<Object> made) {
        DoubleAdder sum = new DoubleAdder();
        made.forEach(number -> sum.add((long) number));
        return sum;
    }

    private static List<Recipe> statistics() {
        return List.of(
                Recipes.held(made -> ints(made).summaryStatistics(), numbers()),
                Recipes.held(made -> ints(made).asLongStream().summaryStatistics(), numbers()),
                Recipes.held(made -> ints(made).asDoubleStream().summaryStatistics(), numbers()),
                Recipes.made(made -> new IntSummaryStatistics()),
                Recipes.made(made -> new LongSummaryStatistics()),
                Recipes.made(made -> new DoubleSummaryStatistics()));
    }

    @SuppressWarnings("unchecked")
    private static List<Recipe> collectors(Recipe texts) {
        return List.of(
                Recipes.single(Collectors.toList(), Collectors.toSet(), Collectors.counting()),
                Recipes.made(made -> Collectors.joining((String) made.get(0)), Texts.text(",")),
                Recipes.made(
                        made -> Collectors.mapping((Function<Object, Object>) made.get(0), Collectors.toList()),
                        texts));
    }
}
