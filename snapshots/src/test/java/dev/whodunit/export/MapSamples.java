package dev.whodunit.export;

import dev.whodunit.map.CodeLine;
import dev.whodunit.map.Flow;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.map.Site;
import dev.whodunit.map.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Code maps to export: a small one, and random ones full of awkward texts. */
final class MapSamples {

    private static final List<String> TEXTS =
            List.of("rank", "", "a\"b", "a\\b", "\\", "line\nbreak", "λ", "<init>", "a&lt;b", "{x|y}", "\u0007");

    private MapSamples() {}

    static MappedMethod method(String name, int line, Site... sites) {
        return new MappedMethod(
                name,
                "()V",
                1,
                "c0de",
                line,
                line,
                List.of(),
                List.of(),
                List.of(sites),
                List.of(),
                List.of(),
                List.of());
    }

    static Site site(int index, Site.Kind kind, String owner, String name, String storedInto) {
        return new Site(index, kind, 7, owner, name, "()V", storedInto);
    }

    static MappedClass type(String name, String superName, MappedMethod... methods) {
        return new MappedClass(name, superName, List.of(), "Delays.java", List.of(methods));
    }

    static PipelineMap random(long seed) {
        Random random = new Random(seed);
        return new PipelineMap(some(
                random,
                () -> new MappedClass(
                        "p.C" + random.nextInt(5),
                        text(random),
                        some(random, () -> text(random)),
                        text(random),
                        some(random, () -> method(random)))));
    }

    private static MappedMethod method(Random random) {
        return new MappedMethod(
                text(random),
                "()V",
                random.nextInt(1 << 16),
                text(random),
                random.nextInt(100),
                random.nextInt(100),
                some(random, () -> variable(random)),
                some(random, () -> variable(random)),
                some(random, () -> site(random)),
                some(random, () -> flow(random)),
                some(random, () -> text(random)),
                some(random, () -> new CodeLine(random.nextInt(100), text(random), Set.of(CodeLine.Action.DECIDES))));
    }

    private static Variable variable(Random random) {
        return new Variable(text(random), text(random), random.nextInt(100));
    }

    private static Site site(Random random) {
        return new Site(
                random.nextInt(9),
                oneOf(random, Site.Kind.values()),
                random.nextInt(100),
                "p.C" + random.nextInt(5),
                text(random),
                "()V",
                text(random));
    }

    private static Flow flow(Random random) {
        return new Flow(
                new Flow.Source(oneOf(random, Flow.Source.Kind.values()), random.nextInt(9)),
                new Flow.Use(oneOf(random, Flow.Use.Kind.values()), random.nextInt(9) - 1, random.nextInt(9)));
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static <T> T oneOf(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static <T> List<T> some(Random random, Supplier<T> element) {
        int count = random.nextInt(5);
        List<T> elements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            elements.add(element.get());
        }
        return elements;
    }
}
