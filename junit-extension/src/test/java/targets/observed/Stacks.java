package targets.observed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks at its own stack: from methods, lambdas, constructors, initializers and handlers. */
public final class Stacks implements Callable<Object> {

    private static final List<String> INITIAL = frames();

    private final List<String> made;

    /** Looks from before and after the object is made. */
    public Stacks() {
        this(frames());
    }

    private Stacks(List<String> before) {
        made = new ArrayList<>(before);
        made.addAll(frames());
    }

    @Override
    public Object call() {
        List<Object> seen = new ArrayList<>(List.of(INITIAL, made, frames()));
        IntFunction<List<String>> lambda = number -> frames();
        seen.add(lambda.apply(1));
        seen.add(IntStream.range(0, 3).mapToObj(lambda).toList());
        seen.add(deep(3));
        try {
            fail(List.of(1, 0));
        } catch (ArithmeticException failure) {
            seen.add(texts(failure.getStackTrace()));
            Throwable again = new IllegalStateException(failure).fillInStackTrace();
            seen.add(texts(again.getStackTrace()));
        }
        seen.add(texts(Thread.currentThread().getStackTrace()));
        seen.add(StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass()
                .getName());
        return seen;
    }

    private static List<String> deep(int levels) {
        return levels == 0 ? frames() : deep(levels - 1);
    }

    private static int fail(List<Integer> numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += 6 / number;
        }
        return sum;
    }

    private static List<String> frames() {
        return StackWalker.getInstance()
                .walk(frames -> texts(
                        frames.map(StackWalker.StackFrame::toStackTraceElement).toArray(StackTraceElement[]::new)));
    }

    /** All frames but those of the test, which are not the same ones in the traced run. */
    private static List<String> texts(StackTraceElement[] frames) {
        return Stream.of(frames)
                .takeWhile(frame -> !frame.getClassName().startsWith("dev.whodunit.testing"))
                .map(Stacks::text)
                .toList();
    }

    private static String text(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }
}
