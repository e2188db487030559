package dev.whodunit.labels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for functions and fields, by which woven code speaks of them. Code is woven once, and many runs hear of it. */
public final class LabelNumbers {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>(List.of(""));

    /** A number for a function or a field. */
    public synchronized int number(String name) {
        return numbers.computeIfAbsent(name, unseen -> {
            names.add(unseen);
            return names.size() - 1;
        });
    }

    /** The function or field with a number. */
    public synchronized String name(int number) {
        return names.get(number);
    }
}
