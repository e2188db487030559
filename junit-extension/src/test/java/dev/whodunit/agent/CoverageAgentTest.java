package dev.whodunit.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.run.Recording;
import dev.whodunit.testing.Jvm;
import dev.whodunit.testing.Traced;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A program traced and covered by JaCoCo in one JVM: neither must see that the other one is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverageAgentTest {

    private static final String MAIN = "shop.Main";
    private static final String COVERAGE = "jacoco.exec";

    /** A getter, a lambda, an interface with code, an enum, a switch, loops: where JaCoCo adds code of all its kinds. */
    private static final String SOURCE = """
            package shop;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.function.IntUnaryOperator;
            public class Main {
                static final List<Item> ITEMS = new ArrayList<>();
                static {
                    ITEMS.add(new Item("pen", 5));
                    ITEMS.add(new Item("ink", -1));
                    ITEMS.add(new Item("cap", 7));
                }
                public static void main(String[] arguments) {
                    List<Item> clean = clean(ITEMS);
                    System.out.println("total " + total(clean, amount -> amount * 2));
                    System.out.println(Kind.of("pen").name() + refused());
                }
                static List<Item> clean(List<Item> items) {
                    List<Item> clean = new ArrayList<>();
                    for (Item item : items) {
                        if (item.amount() > 0 && item.isNamed()) {
                            clean.add(item);
                        }
                    }
                    return clean;
                }
                static int total(List<Item> items, IntUnaryOperator change) {
                    return items.stream().mapToInt(Item::amount).map(change).sum();
                }
                static String refused() {
                    try {
                        return "" + Kind.of("").ordinal();
                    } catch (IllegalArgumentException refused) {
                        return refused.getMessage();
                    }
                }
                interface Named {
                    String name();
                    default boolean isNamed() {
                        return !name().isEmpty();
                    }
                }
                static class Item implements Named {
                    private final String name;
                    private final int amount;
                    Item(String name, int amount) {
                        this.name = name;
                        this.amount = amount;
                    }
                    public String name() {
                        return name;
                    }
                    int amount() {
                        return amount;
                    }
                }
                enum Kind {
                    PEN, OTHER;
                    static Kind of(String name) {
                        switch (name) {
                            case "pen": return PEN;
                            case "": throw new IllegalArgumentException(" no name");
                            default: return OTHER;
                        }
                    }
                }
            }
            """;

    private Path folder;
    private Alone modern;
    private Alone old;

    /** How two agents and a program come together. */
    enum Start {
        COVERAGE_FIRST,
        WHODUNIT_FIRST,
        COVERAGE_AND_SELF_ATTACHED;

        String[] command(String coverage, String whodunit, Path work) {
            return switch (this) {
                case COVERAGE_FIRST -> new String[] {coverage, whodunit, MAIN};
                case WHODUNIT_FIRST -> new String[] {whodunit, coverage, MAIN};
                case COVERAGE_AND_SELF_ATTACHED ->
                    new String[] {
                        coverage,
                        "-XX:+EnableDynamicAgentLoading",
                        SelfTracingProgram.class.getName(),
                        MAIN,
                        work.resolve("recording").toString()
                    };
            };
        }
    }

    /** The program without agents, and what each agent made of it when it was the only one. */
    private record Alone(Path classes, Jvm plain, Recording recording, List<String> coverage) {}

    @BeforeAll
    void runWithOneAgentEach(@TempDir Path temporary) {
        folder = temporary;
        modern = alone("17");
        old = alone("8");
    }

    private Alone alone(String release) {
        Path work = folder.resolve(release);
        Path classes =
                Jvm.classFolder(work.resolve("classes"), MAIN, SOURCE, "-g", "--release", release, "-Xlint:-options");
        Jvm plain = Jvm.run(work, List.of(classes), MAIN);
        assertThat(Jvm.run(work, List.of(classes), jacoco(work), MAIN)).isEqualTo(plain);
        assertThat(Jvm.run(work, List.of(classes), whodunit(work), MAIN)).isEqualTo(plain);
        return new Alone(classes, plain, RecordingReader.read(work.resolve("recording")), coverage(work));
    }

    @ParameterizedTest
    @EnumSource
    void bothAreCompleteForModernClasses(Start start) {
        assertBothComplete(modern, start);
    }

    /** JaCoCo keeps its data in a field and a method that it adds to classes of before Java 11. */
    @ParameterizedTest
    @EnumSource
    void bothAreCompleteForOldClasses(Start start) {
        assertBothComplete(old, start);
    }

    private void assertBothComplete(Alone alone, Start start) {
        Path work = alone.classes().resolveSibling(start.name());
        assertThat(work.toFile().mkdirs()).isTrue();
        Jvm both = Jvm.run(work, List.of(alone.classes()), start.command(jacoco(work), whodunit(work), work));

        assertThat(both).isEqualTo(alone.plain());
        assertSame(alone.recording(), RecordingReader.read(work.resolve("recording")));
        assertThat(coverage(work)).hasSizeGreaterThanOrEqualTo(4).isEqualTo(alone.coverage());
    }

    private static void assertSame(Recording alone, Recording both) {
        assertThat(both.steps()).hasSizeGreaterThan(20);
        assertThat(Traced.treeOf(both)).isEqualTo(Traced.treeOf(alone));
        assertThat(both.map()).isEqualTo(alone.map());
        assertThat(both.notices()).isEqualTo(alone.notices());
        Verdict verdict = Diagnosis.compare(alone, both);
        assertThat(verdict.kind()).as(verdict.summary()).isEqualTo(Verdict.Kind.SAME);
    }

    private static String whodunit(Path work) {
        return "-javaagent:" + Jvm.agentJar(work) + "=trace=shop..,out=" + work.resolve("recording");
    }

    private static String jacoco(Path work) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String jar = Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> entry.matches(".*org\\.jacoco\\.agent-.*-runtime\\.jar"))
                .findFirst()
                .orElseThrow();
        return "-javaagent:" + jar + "=includes=shop.*,destfile=" + work.resolve(COVERAGE);
    }

    /** Each covered class with its probes: 1 where the code was executed. */
    private static List<String> coverage(Path work) {
        ExecFileLoader loader = new ExecFileLoader();
        try {
            loader.load(work.resolve(COVERAGE).toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        List<String> classes = new ArrayList<>();
        for (ExecutionData data : loader.getExecutionDataStore().getContents()) {
            StringBuilder probes = new StringBuilder(data.getName() + " ");
            for (boolean probe : data.getProbes()) {
                probes.append(probe ? '1' : '0');
            }
            classes.add(probes.toString());
        }
        classes.sort(null);
        return classes;
    }
}
