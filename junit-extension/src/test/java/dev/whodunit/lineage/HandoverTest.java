package dev.whodunit.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.lineage.targets.From;
import dev.whodunit.lineage.targets.HandoverFlows;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One thread hands something to another one that waits for it: whichever of them goes on first, the label is there. */
class HandoverTest {

    private static final String TARGETS = "dev.whodunit.lineage.targets.";
    private static final int ROUNDS = 300;

    static Stream<Arguments> kinds() {
        return Arrays.stream(HandoverFlows.class.getMethods())
                .filter(method -> method.isAnnotationPresent(From.class))
                .map(method -> Arguments.of(method.getName(), method));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void whatIsHandedOverHasItsLabelInEachOfManyRounds(String kind, Method method) throws Exception {
        LabelRun run = new LabelRun(name -> name.startsWith(TARGETS));
        run.start();
        Method woven = new LabelledLoader(TARGETS, run)
                .loadClass(HandoverFlows.class.getName())
                .getMethod(method.getName(), method.getParameterTypes());
        Map<Set<String>, Integer> rounds = new HashMap<>();

        for (int i = 0; i < ROUNDS; i++) {
            woven.invoke(null, "31", "52", new ArrayList<>(List.of("11", "47", "23")));
            Set<String> found = run.sources(run.resultOfThisThread(), false).stream()
                    .map(Source::position)
                    .collect(Collectors.toCollection(TreeSet::new));
            rounds.merge(found, 1, Integer::sum);
        }

        Set<String> expected =
                new TreeSet<>(List.of(method.getAnnotation(From.class).value()));
        assertThat(rounds).isEqualTo(Map.of(expected, ROUNDS));
    }
}
