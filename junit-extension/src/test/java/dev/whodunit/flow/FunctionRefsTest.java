package dev.whodunit.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.flow.targets.Lambdas;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionRefsTest {

    private final MappedClass mapped = ClassFiles.mapped(Lambdas.class);
    private final Map<String, FunctionRef> functions = FunctionRefs.of(mapped);

    @Test
    void everyMethodHasAReference() {
        assertThat(functions)
                .containsOnlyKeys(mapped.methods().stream()
                        .map(method -> method.name() + method.descriptor())
                        .toList());
    }

    @Test
    void lambdasAreNumberedInTheirOutermostMethodDepthFirst() {
        for (MappedMethod body : mapped.methods()) {
            FunctionRef function = functions.get(body.name() + body.descriptor());
            if (function.kind() == FunctionKind.LAMBDA) {
                // Each target lambda returns its enclosing method and its number.
                String enclosing =
                        function.enclosing().replace("<init>", "field").replace("<clinit>", "static");
                assertThat(body.constants()).containsExactly('"' + enclosing + " " + function.ordinal() + '"');
            }
        }
    }

    @Test
    void everyLambdaIsFound() {
        assertThat(functions.values())
                .filteredOn(function -> function.kind() == FunctionKind.LAMBDA)
                .hasSize(11);
    }

    @Test
    void constructorsInitializersAndMethodsAreToldApart() {
        assertThat(List.of(
                        functions.get("<init>()V").kind(),
                        functions.get("<clinit>()V").kind(),
                        functions.get("nested()Ljava/util/List;").kind(),
                        functions.get("referred()Ljava/lang/String;").kind()))
                .containsExactly(
                        FunctionKind.CONSTRUCTOR,
                        FunctionKind.STATIC_INITIALIZER,
                        FunctionKind.METHOD,
                        FunctionKind.METHOD);
    }

    @Test
    void noTwoFunctionsAlignAlike() {
        assertThat(functions.values()).extracting(FunctionRef::alignmentKey).doesNotHaveDuplicates();
    }
}
