package dev.whodunit.record;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What still ran for a run when it had ended: it is counted, and told in no other run. Outlives the run, which is large. */
public final class Latecomers {

    private static final int FUNCTIONS_TOLD = 5;

    private final Map<String, Long> executions = new TreeMap<>();
    private volatile String name = "";

    Latecomers() {}

    /** Says which test it is. */
    void name(String test) {
        name = test;
    }

    /** One more execution. */
    synchronized void add(String function) {
        executions.merge(function, 1L, Long::sum);
    }

    /** Whether there were some. */
    public synchronized boolean isEmpty() {
        return executions.isEmpty();
    }

    /** One sentence: how many executions of which functions, and what to do. */
    public synchronized String sentence() {
        long count = executions.values().stream().mapToLong(Long::longValue).sum();
        String functions = executions.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(FUNCTIONS_TOLD)
                .map(entry -> entry.getKey() + " " + entry.getValue() + (entry.getValue() == 1 ? " time" : " times"))
                .collect(Collectors.joining(", "));
        String more =
                executions.size() > FUNCTIONS_TOLD ? " and " + (executions.size() - FUNCTIONS_TOLD) + " more" : "";
        return count + (count == 1 ? " execution" : " executions") + " came after the test"
                + (name.isEmpty() ? "" : " " + name)
                + " had ended, and " + (count == 1 ? "is" : "are") + " in no recording: " + functions + more
                + ". Let the test wait for what it starts.";
    }
}
