package dev.whodunit.benchmarks.localisation;

import java.util.List;
import java.util.Map;

/** Methods with how suspicious they are, in the order of their first execution. */
record Suspicions(Map<String, Double> byMethod) {

    /** Those that no other one surpasses; none if nothing failed. */
    List<String> mostSuspicious() {
        double highest = byMethod.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return byMethod.entrySet().stream()
                .filter(method -> highest > 0 && method.getValue() == highest)
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean isFirst(String method) {
        return mostSuspicious().stream().findFirst().filter(method::equals).isPresent();
    }
}
