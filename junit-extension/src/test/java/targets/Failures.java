package targets;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Exceptions thrown, passed on, swallowed and wrapped by library code. */
public final class Failures implements Callable<Object> {

    @Override
    public Object call() {
        List<Object> results = new ArrayList<>();
        results.add(parse("12") + parse("x"));
        try {
            List.of(1, 2, 0).forEach(Failures::invert);
        } catch (ArithmeticException passedOn) {
            results.add(passedOn.getMessage());
        }
        results.add(afterwards(results.size()));
        return results;
    }

    static int parse(String text) {
        try {
            return strict(text);
        } catch (NumberFormatException swallowed) {
            return -1;
        }
    }

    static int strict(String text) {
        return Integer.parseInt(text);
    }

    static int invert(int number) {
        return 10 / number;
    }

    static int afterwards(int size) {
        return size + 1;
    }
}
