package dev.whodunit.canonical;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What stands for values in one run: the same for the same. */
final class RunTokens {

    private static final int MOST = 200_000;

    private final Map<String, Numbers> byKind = new ConcurrentHashMap<>();
    private final Map<String, String> given = new ConcurrentHashMap<>();

    private static final class Numbers {
        private final AtomicInteger last = new AtomicInteger();
        private final Map<String, Integer> all = new ConcurrentHashMap<>();

        /** 0 where there are too many of them to be told apart. */
        int of(String value) {
            Integer known = all.get(value);
            return known == null && all.size() >= MOST
                    ? 0
                    : all.computeIfAbsent(value, unseen -> last.incrementAndGet());
        }
    }

    /** The token of a value of some kind. */
    String of(String kind, String value) {
        return "[" + kind + "-"
                + byKind.computeIfAbsent(kind, unseen -> new Numbers()).of(value) + "]";
    }

    /** From now on the token stands for this text, as long as there are not too many. */
    void give(String text, String token) {
        if (given.size() < MOST) {
            given.put(text, token);
        }
    }

    boolean isAnyGiven() {
        return !given.isEmpty();
    }

    /** What stands for a text. */
    Optional<String> ofGiven(String text) {
        return given.isEmpty() ? Optional.empty() : Optional.ofNullable(given.get(text));
    }
}
