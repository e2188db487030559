package targets;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A parallel stream, whose elements are worked on by this thread and by others. */
public final class Parallel implements Callable<Object> {

    @Override
    public Object call() {
        List<Integer> numbers = IntStream.range(0, 2_000).boxed().toList();
        List<String> labels = numbers.parallelStream()
                .filter(number -> number % 3 != 0)
                .map(Parallel::label)
                .collect(Collectors.toList());
        int sum = numbers.parallelStream().mapToInt(number -> twice(number)).sum();
        return List.of(labels, sum);
    }

    private static String label(int number) {
        return "n" + twice(number);
    }

    private static int twice(int number) {
        return 2 * number;
    }
}
