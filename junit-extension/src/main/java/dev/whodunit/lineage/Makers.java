package dev.whodunit.lineage;

import dev.whodunit.provenance.Maker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

/** Numbers for the functions that make values: the step that runs on a thread, and the library that it is calling. */
final class Makers implements IntSupplier {

    private static final int UNKNOWN_STEP = 0;

    private final IntSupplier stepOfThread;
    private final Map<Long, Integer> numbers = new ConcurrentHashMap<>();
    private final List<Key> keys = new ArrayList<>(List.of(new Key(UNKNOWN_STEP, 0)));
    private final Map<String, Integer> functions = new ConcurrentHashMap<>(Map.of("", 0));
    private final List<String> names = new ArrayList<>(List.of(""));
    private final ThreadLocal<Current> current = ThreadLocal.withInitial(Current::new);

    private record Key(int step, int function) {}

    /** What a thread is at, and the number that this last had. */
    private static final class Current {
        private int function;
        private int knownStep;
        private int knownFunction;
        private int number;
    }

    /** @param stepOfThread a number for the step that runs on the current thread, 0 if there is none */
    Makers(IntSupplier stepOfThread) {
        this.stepOfThread = stepOfThread;
    }

    @Override
    public int getAsInt() {
        int step = stepOfThread.getAsInt();
        Current now = current.get();
        if (now.knownStep != step || now.knownFunction != now.function) {
            now.number = number(step, now.function);
            now.knownStep = step;
            now.knownFunction = now.function;
        }
        return now.number;
    }

    private int number(int step, int function) {
        if (step == UNKNOWN_STEP && function == 0) {
            return 0;
        }
        Integer known = numbers.get(((long) step << 32) | function);
        return known != null ? known : newNumber(step, function);
    }

    private synchronized int newNumber(int step, int function) {
        return numbers.computeIfAbsent(((long) step << 32) | function, unseen -> {
            keys.add(new Key(step, function));
            return keys.size() - 1;
        });
    }

    /** What the current thread makes from now on, a library makes that its code calls; gives what it was before. */
    int enter(String function) {
        Current now = current.get();
        int before = now.function;
        now.function = functionNumber(function);
        return before;
    }

    private int functionNumber(String function) {
        Integer known = functions.get(function);
        return known != null ? known : newFunction(function);
    }

    private synchronized int newFunction(String function) {
        return functions.computeIfAbsent(function, unseen -> {
            names.add(unseen);
            return names.size() - 1;
        });
    }

    void leave(int before) {
        current.get().function = before;
    }

    /**
     * All of them, by number.
     *
     * @param stepIds the id in the recording of a step with a number, -1 for one that is not in it
     */
    synchronized List<Maker> all(IntFunction<Integer> stepIds) {
        List<Maker> makers = new ArrayList<>();
        for (Key key : keys) {
            int step = key.step() == UNKNOWN_STEP ? -1 : stepIds.apply(key.step());
            makers.add(new Maker(step, readable(names.get(key.function()))));
        }
        return makers;
    }

    /** {@code java.util.Map.get} of {@code java/util/Map.get(Ljava/lang/Object;)Ljava/lang/Object;}. */
    private static String readable(String function) {
        int end = function.indexOf('(');
        return (end < 0 ? function : function.substring(0, end)).replace('/', '.');
    }
}
