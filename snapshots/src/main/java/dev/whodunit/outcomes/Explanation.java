package dev.whodunit.outcomes;

import dev.whodunit.outcomes.RedTest.Acceptance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why tests are red: what is behind several of them is told once.
 *
 * @param tests how many tests were looked at
 * @param causes what is behind the red ones, what explains most first
 * @param accepted tests whose run was accepted since; they have to run again
 * @param problems files that cannot be read, a message each
 */
public record Explanation(int tests, List<Cause> causes, List<RedTest> accepted, List<String> problems) {

    public Explanation {
        causes = List.copyOf(causes);
        accepted = List.copyOf(accepted);
        problems = List.copyOf(problems);
    }

    /**
     * What is behind red tests.
     *
     * @param verdict in a word
     * @param summary of the verdict on the first of the tests
     * @param culprit the function that did it, as the first of the tests shows it; empty where no function is to blame
     * @param tests the tests, by name
     */
    public record Cause(String verdict, String summary, Optional<ToldCulprit> culprit, List<RedTest> tests) {

        public Cause {
            tests = List.copyOf(tests);
        }
    }

    static Explanation of(int tests, List<RedTest> red, List<String> problems) {
        Map<List<String>, List<RedTest>> byCause = new LinkedHashMap<>();
        Map<List<String>, Optional<ToldCulprit>> culprits = new LinkedHashMap<>();
        for (RedTest test : red) {
            if (test.acceptance() == Acceptance.DONE) {
                continue;
            }
            ToldVerdict verdict = test.verdict();
            for (ToldCulprit culprit : verdict.culprits()) {
                add(List.of("function", culprit.id()), Optional.of(culprit), test, byCause, culprits);
            }
            if (verdict.culprits().isEmpty()) {
                add(List.of(verdict.kind(), verdict.summary()), Optional.empty(), test, byCause, culprits);
            }
        }
        List<Cause> causes = new ArrayList<>();
        byCause.forEach((key, behind) -> {
            ToldVerdict first = behind.get(0).verdict();
            causes.add(new Cause(first.kind(), first.summary(), culprits.getOrDefault(key, Optional.empty()), behind));
        });
        causes.sort(Comparator.comparing((Cause cause) -> -cause.tests().size()));
        return new Explanation(
                tests,
                causes,
                red.stream()
                        .filter(test -> test.acceptance() == Acceptance.DONE)
                        .toList(),
                problems);
    }

    private static void add(
            List<String> key,
            Optional<ToldCulprit> culprit,
            RedTest test,
            Map<List<String>, List<RedTest>> byCause,
            Map<List<String>, Optional<ToldCulprit>> culprits) {
        byCause.computeIfAbsent(key, unseen -> new ArrayList<>()).add(test);
        culprits.putIfAbsent(key, culprit);
    }

    /** The red tests, each once. */
    public List<RedTest> red() {
        return causes.stream()
                .flatMap(cause -> cause.tests().stream())
                .distinct()
                .toList();
    }
}
