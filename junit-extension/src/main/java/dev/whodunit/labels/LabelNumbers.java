package dev.whodunit.labels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers for functions and fields, by which woven code speaks of them. Code is woven once, and many runs hear of it. */
public final class LabelNumbers {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>(List.of(""));
    private final Map<Integer, List<String>> parameters = new HashMap<>();

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

    /** The parameters of a function are called so. */
    synchronized void parameters(int function, List<String> called) {
        parameters.put(function, List.copyOf(called));
    }

    /** What a parameter of a function is called, from 0; empty if its class file does not tell. */
    public synchronized Optional<String> parameter(int function, int index) {
        List<String> called = parameters.getOrDefault(function, List.of());
        return index >= 0 && index < called.size() ? Optional.of(called.get(index)) : Optional.empty();
    }
}
