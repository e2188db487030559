package dev.whodunit.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.flow.targets.Names;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.Variable;
import dev.whodunit.testing.CompiledSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariableTest {

    private final MappedClass mapped = ClassFiles.mapped(Names.class);

    @Test
    void parametersHaveNamesAndGenericTypes() {
        assertThat(parameters("types"))
                .containsExactly(
                        "int count",
                        "long[][] grid",
                        "List<String> rows",
                        "Map<String,? extends List<Integer>> byKey",
                        "Entry<?,Long> e");
    }

    @Test
    void typeVariablesAndWideSlotsAreRead() {
        assertThat(parameters("generic"))
                .containsExactly("List<? super T> sink", "T[] values", "double weight", "String after");
    }

    @Test
    void parametersOfAbstractMethodsAreNumbered() {
        assertThat(parameters("unnamed")).containsExactly("int arg0", "String arg1");
    }

    @Test
    void theParametersAttributeIsPreferred() {
        Map<String, byte[]> compiled = CompiledSource.compile(
                "Target", "interface Target { int rank(String airport, int delay); }", "-parameters", "-g:none");

        assertThat(ClassFiles.method(ClassMapper.map(compiled.get("Target")), "rank")
                        .parameters())
                .containsExactly(new Variable("airport", "String", 0), new Variable("delay", "int", 0));
    }

    @Test
    void namesAreNumberedWithoutDebugInformation() {
        Map<String, byte[]> compiled = CompiledSource.compile(
                "Target", "class Target { int rank(int delay) { int x = delay; return x; } }", "-g:none");

        var rank = ClassFiles.method(ClassMapper.map(compiled.get("Target")), "rank");
        assertThat(rank.parameters()).containsExactly(new Variable("arg0", "int", 0));
        assertThat(rank.variables()).isEmpty();
        assertThat(rank.firstLine()).isZero();
    }

    @Test
    void localVariablesKnowTheLineOfTheirFirstAssignment() {
        var locals = ClassFiles.method(mapped, "locals");
        int first = locals.firstLine();

        assertThat(locals.variables())
                .containsExactly(
                        new Variable("size", "int", first),
                        new Variable("i", "int", first + 1),
                        new Variable("broken", "IllegalStateException", first + 10),
                        new Variable("square", "long", first + 2),
                        new Variable("i", "String", first + 5));
    }

    @Test
    void aVariableWhoseRangeIsCutIsListedOnce() {
        assertThat(ClassFiles.method(mapped, "split").variables())
                .extracting(Variable::name)
                .containsExactly("kept");
    }

    @Test
    void lambdaBodiesHaveNamesToo() {
        var body = mapped.methods().stream()
                .filter(method -> method.name().startsWith("lambda$"))
                .findFirst()
                .orElseThrow();

        assertThat(body.parameters()).extracting(Variable::name).containsExactly("prefix", "text", "times");
    }

    private List<String> parameters(String method) {
        return ClassFiles.method(mapped, method).parameters().stream()
                .map(variable -> variable.type() + " " + variable.name())
                .toList();
    }
}
