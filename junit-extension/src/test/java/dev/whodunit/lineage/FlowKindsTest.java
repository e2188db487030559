package dev.whodunit.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.lineage.targets.CallFlows;
import dev.whodunit.lineage.targets.CaughtFlows;
import dev.whodunit.lineage.targets.CsvFlows;
import dev.whodunit.lineage.targets.DecisionFlows;
import dev.whodunit.lineage.targets.FileAccessFlows;
import dev.whodunit.lineage.targets.FileFlows;
import dev.whodunit.lineage.targets.FilledFlows;
import dev.whodunit.lineage.targets.From;
import dev.whodunit.lineage.targets.HandoverFlows;
import dev.whodunit.lineage.targets.HeldObjectFlows;
import dev.whodunit.lineage.targets.JsonFlows;
import dev.whodunit.lineage.targets.LibraryFlows;
import dev.whodunit.lineage.targets.LocalFlows;
import dev.whodunit.lineage.targets.MemoryFlows;
import dev.whodunit.lineage.targets.ObjectFlows;
import dev.whodunit.lineage.targets.OwnTypeFlows;
import dev.whodunit.lineage.targets.SkippedCallFlows;
import dev.whodunit.lineage.targets.SkippedFlows;
import dev.whodunit.lineage.targets.StreamFlows;
import dev.whodunit.lineage.targets.SummaryFlows;
import dev.whodunit.lineage.targets.TableFlows;
import dev.whodunit.lineage.targets.TaskFlows;
import dev.whodunit.lineage.targets.TextFlows;
import dev.whodunit.lineage.targets.ThreadFlows;
import dev.whodunit.lineage.targets.ThrowingFlows;
import dev.whodunit.lineage.targets.WriterFlows;
import dev.whodunit.lineage.targets.WrittenFileFlows;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each method of the targets is a kind of flow, with what its result is from beside it. */
class FlowKindsTest {

    private static final String TARGETS = "dev.whodunit.lineage.targets.";

    static Stream<Method> methods() {
        return Stream.of(
                        LocalFlows.class,
                        DecisionFlows.class,
                        CallFlows.class,
                        MemoryFlows.class,
                        ObjectFlows.class,
                        OwnTypeFlows.class,
                        SkippedFlows.class,
                        SkippedCallFlows.class,
                        ThrowingFlows.class,
                        CaughtFlows.class,
                        LibraryFlows.class,
                        SummaryFlows.class,
                        TextFlows.class,
                        ThreadFlows.class,
                        HandoverFlows.class,
                        TaskFlows.class,
                        HeldObjectFlows.class,
                        StreamFlows.class,
                        TableFlows.class,
                        FileFlows.class,
                        FileAccessFlows.class,
                        CsvFlows.class,
                        WriterFlows.class,
                        WrittenFileFlows.class,
                        JsonFlows.class,
                        FilledFlows.class)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.isAnnotationPresent(From.class));
    }

    static Stream<Arguments> kinds() {
        return methods().map(method -> Arguments.of(method.getName(), method));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void theResultIsFromWhatItWasComputedFrom(String kind, Method method) throws Exception {
        From expected = method.getAnnotation(From.class);
        LabelRun run = new LabelRun(name -> name.startsWith(TARGETS));
        run.start();
        Class<?> woven = new LabelledLoader(TARGETS, run)
                .loadClass(method.getDeclaringClass().getName());

        Object plainResult = method.invoke(null, arguments(method));
        Object result =
                woven.getMethod(method.getName(), method.getParameterTypes()).invoke(null, arguments(method));

        assertThat(result).isEqualTo(plainResult);
        assertThat(positions(run, run.resultOfThisThread(), false)).isEqualTo(new TreeSet<>(List.of(expected.value())));
        Set<String> all = new TreeSet<>(List.of(expected.value()));
        all.addAll(List.of(expected.decidedBy()));
        assertThat(positions(run, run.resultOfThisThread(), true)).containsAll(all);
        assertThat(run.sources(run.resultOfThisThread(), false))
                .allMatch(source -> expected.in().isEmpty() || source.origin().equals(expected.in()));
    }

    private static Object[] arguments(Method method) {
        return method.getParameterTypes()[0] == int.class
                ? new Object[] {3, 5, 7}
                : new Object[] {"31", "52", new ArrayList<>(List.of("11", "47", "23"))};
    }

    private static Set<String> positions(LabelRun run, int label, boolean withDecisions) {
        return run.sources(label, withDecisions).stream()
                .map(Source::position)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
