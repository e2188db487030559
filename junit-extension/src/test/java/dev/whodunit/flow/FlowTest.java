package dev.whodunit.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.flow.targets.Flows;
import dev.whodunit.map.Flow;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowTest {

    private final MappedClass mapped = ClassFiles.mapped(Flows.class);

    @ParameterizedTest(name = "{0} returns {1}")
    @CsvSource({
        "sum, a b",
        "converted, 0.5 a b",
        "scaled, .factor a",
        "branched, a b",
        "overwritten, b",
        "looped, 0 1 start values",
        "joined, .makeConcatWithConstants",
        "filled, 0 1 2 a array b",
        "grid, 0 3 array null row value",
        "wrapped, 0 1 array other value",
        "called, .<init>",
        "self, .rows list",
        "captured, .lambda$captured$0",
        "caught, .parseInt",
        "constant, \"constant\"",
    })
    void theResultComesFrom(String method, String sources) {
        assertThat(sourcesOf(method, use -> use.kind() == Flow.Use.Kind.RETURN))
                .containsExactlyInAnyOrder(sources.split(" ", -1));
    }

    @ParameterizedTest(name = "{0}: {1} of site {2} comes from {3}")
    @CsvSource({
        "scaled, RECEIVER, factor, this",
        "joined, ARGUMENT, makeConcatWithConstants, a b",
        "called, RECEIVER, trim, key",
        "called, RECEIVER, remove, rows",
        "called, ARGUMENT, remove, .trim",
        "called, ARGUMENT, <init>, rows",
        "written, ARGUMENT, rows, list",
        "written, RECEIVER, rows, this",
        "captured, ARGUMENT, lambda$captured$0, .makeConcatWithConstants",
        "caught, ARGUMENT, <init>, exception",
    })
    void anOperandComesFrom(String method, Flow.Use.Kind kind, String site, String sources) {
        var sites = method(method).sites();

        assertThat(sourcesOf(
                        method,
                        use -> use.kind() == kind
                                && sites.get(use.site()).name().equals(site)))
                .containsExactlyInAnyOrder(sources.split(" ", -1));
    }

    @Test
    void argumentsAreCountedWithoutTheReceiver() {
        MappedMethod joined = method("joined");

        assertThat(joined.flows())
                .contains(
                        new Flow(
                                new Flow.Source(Flow.Source.Kind.PARAMETER, 0),
                                new Flow.Use(Flow.Use.Kind.ARGUMENT, 0, 0)),
                        new Flow(
                                new Flow.Source(Flow.Source.Kind.PARAMETER, 1),
                                new Flow.Use(Flow.Use.Kind.ARGUMENT, 0, 1)));
    }

    @ParameterizedTest(name = "{0} decides by {1}")
    @CsvSource({
        "onlyLogged, a, .println",
        "added, a, .print .println result",
        "counted, .hasNext, .hasNext .next .println",
        "early, a, .println result",
        "guarded, exception, .parseInt result",
        "cleaned, exception, .close",
        "chosen, a, result",
    })
    void whatAValueDecidesOn(String method, String source, String decided) {
        MappedMethod mapped = method(method);
        Set<String> found = new TreeSet<>();
        for (Flow flow : mapped.flows()) {
            if (flow.to().kind() == Flow.Use.Kind.DECISION
                    && name(mapped, flow.from()).equals(source)) {
                found.addAll(decided(mapped, flow.to()));
            }
        }
        assertThat(found).containsExactlyInAnyOrder(decided.split(" ", -1));
    }

    private static List<String> decided(MappedMethod method, Flow.Use use) {
        return use.site() < 0
                ? List.of("result")
                : method.sites().subList(use.site(), use.operand() + 1).stream()
                        .map(site -> "." + site.name())
                        .filter(name -> !name.equals(".out"))
                        .toList();
    }

    @Test
    void thrownValuesAreUsed() {
        assertThat(sourcesOf("thrown", use -> use.kind() == Flow.Use.Kind.THROW))
                .containsExactly("a");
        assertThat(sourcesOf("caught", use -> use.kind() == Flow.Use.Kind.THROW))
                .containsExactly(".<init>");
    }

    private MappedMethod method(String name) {
        return ClassFiles.method(mapped, name);
    }

    private Set<String> sourcesOf(String name, Predicate<Flow.Use> uses) {
        MappedMethod method = method(name);
        Set<String> sources = new TreeSet<>();
        for (Flow flow : method.flows()) {
            if (uses.test(flow.to())) {
                sources.add(name(method, flow.from()));
            }
        }
        return sources;
    }

    private static String name(MappedMethod method, Flow.Source source) {
        return switch (source.kind()) {
            case RECEIVER -> "this";
            case PARAMETER -> method.parameters().get(source.index()).name();
            case SITE -> "." + method.sites().get(source.index()).name();
            case CONSTANT -> method.constants().get(source.index());
            case EXCEPTION -> "exception";
            case ARRAY -> "array";
        };
    }
}
