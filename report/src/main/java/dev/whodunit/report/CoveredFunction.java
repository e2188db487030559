package dev.whodunit.report;

import dev.whodunit.report.PipelineCoverage.Mark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A function of the pipeline, and how many tests do something with it.
 *
 * @param tests for each mark
 */
record CoveredFunction(Name name, Map<Mark, Integer> tests) {

    /**
     * Which function.
     *
     * @param owner binary name of its class
     * @param method name and parameters
     */
    record Name(String owner, String method) implements Comparable<Name> {

        private static final Comparator<Name> ORDER =
                Comparator.comparing(Name::owner).thenComparing(Name::method);

        @Override
        public int compareTo(Name other) {
            return ORDER.compare(this, other);
        }
    }

    /** What several tests cover together, that which needs tests most first. */
    static List<CoveredFunction> of(Collection<PipelineCoverage> all) {
        Map<Name, Map<Mark, Integer>> found = new TreeMap<>();
        for (PipelineCoverage ofTest : all) {
            ofTest.forEach((name, marks) -> {
                Map<Mark, Integer> counts = found.computeIfAbsent(name, unseen -> new EnumMap<>(Mark.class));
                marks.forEach(mark -> counts.merge(mark, 1, Integer::sum));
            });
        }
        List<CoveredFunction> functions = new ArrayList<>();
        found.forEach((name, counts) -> functions.add(new CoveredFunction(name, counts)));
        functions.sort(Comparator.comparing((CoveredFunction function) -> function.has(Mark.RAN))
                .thenComparing(function -> function.has(Mark.IN_SNAPSHOT) || function.has(Mark.ASSERTED)));
        return functions;
    }

    int tests(Mark mark) {
        return tests.getOrDefault(mark, 0);
    }

    boolean has(Mark mark) {
        return tests(mark) > 0;
    }
}
