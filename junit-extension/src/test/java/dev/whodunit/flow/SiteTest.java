package dev.whodunit.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.flow.targets.Shapes;
import dev.whodunit.flow.targets.Stores;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SiteTest {

    private static final String MARK = "// sites: ";

    static Stream<Arguments> annotatedLines() throws IOException {
        return Stream.concat(
                annotatedLines("Stores", Stores.class),
                annotatedLines("Shapes", Shapes.class, Shapes.Round.class, Shapes.Flight.class));
    }

    @ParameterizedTest(name = "{0}:{1} {3}")
    @MethodSource("annotatedLines")
    void everySiteOfALineIsFoundWithItsTarget(String file, int line, List<MappedClass> classes, String expected) {
        List<String> found = classes.stream()
                .flatMap(mapped -> mapped.methods().stream())
                .flatMap(method -> method.sites().stream())
                .filter(site -> site.line() == line)
                .map(SiteTest::describe)
                .distinct()
                .toList();

        assertThat(String.join(", ", found)).isEqualTo(expected);
    }

    @Test
    void sitesAreNumberedFromZeroInBytecodeOrder() {
        for (var method : ClassFiles.mapped(Stores.class).methods()) {
            assertThat(method.sites())
                    .extracting(Site::index)
                    .containsExactlyElementsOf(
                            IntStream.range(0, method.sites().size()).boxed().toList());
        }
    }

    @Test
    void theOwnerOfAnArrayMethodIsWrittenAsInTheSource() {
        var arrays = ClassFiles.method(ClassFiles.mapped(Shapes.class), "arrays");

        assertThat(arrays.sites().get(0)).extracting(Site::owner, Site::name).containsExactly("int[]", "clone");
    }

    @Test
    void aLambdaNamesItsBodyAndAMethodReferenceItsMethod() {
        var lambdas = ClassFiles.method(ClassFiles.mapped(Shapes.class), "lambdas");

        assertThat(lambdas.sites())
                .filteredOn(site -> site.kind() == Site.Kind.LAMBDA)
                .extracting(site -> site.owner() + "." + site.name() + site.descriptor())
                .containsExactly(
                        "dev.whodunit.flow.targets.Shapes$Flight.delay()I",
                        "java.lang.String.length()I",
                        "dev.whodunit.flow.targets.Shapes.lambda$lambdas$0(Ljava/lang/Integer;)"
                                + "Ldev/whodunit/flow/targets/Shapes$Flight;");
    }

    @Test
    void anotherDynamicCallNamesItsBootstrapClass() {
        var joined = ClassFiles.method(ClassFiles.mapped(Stores.class), "casts");

        assertThat(joined.sites())
                .filteredOn(site -> site.kind() == Site.Kind.DYNAMIC)
                .extracting(Site::owner)
                .containsExactly("java.lang.invoke.StringConcatFactory");
    }

    private static Stream<Arguments> annotatedLines(String file, Class<?>... types) throws IOException {
        List<MappedClass> classes = Stream.of(types).map(ClassFiles::mapped).toList();
        Path source = Path.of("src/test/java/dev/whodunit/flow/targets", file + ".java");
        List<String> lines = Files.readAllLines(source);
        List<Arguments> annotated = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int mark = lines.get(i).indexOf(MARK);
            if (mark >= 0) {
                annotated.add(Arguments.of(file, i + 1, classes, lines.get(i).substring(mark + MARK.length())));
            }
        }
        assertThat(annotated).as("annotated lines in %s", source).hasSizeGreaterThan(10);
        return annotated.stream();
    }

    private static String describe(Site site) {
        String owner = site.owner()
                .substring(
                        1 + Math.max(site.owner().lastIndexOf('.'), site.owner().lastIndexOf('$')));
        String what = switch (site.kind()) {
            case CALL -> site.name();
            case CREATION -> "new " + owner;
            case DELEGATION -> "delegate to " + owner;
            case LAMBDA -> "lambda";
            case DYNAMIC -> "dynamic " + site.name();
            case FIELD_READ -> "read " + site.name();
            case FIELD_WRITE -> "write " + site.name();
        };
        return site.storedInto().isEmpty() ? what : what + " -> " + site.storedInto();
    }
}
