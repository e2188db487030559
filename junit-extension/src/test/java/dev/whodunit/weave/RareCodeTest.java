package dev.whodunit.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.record.Budget;
import dev.whodunit.run.Notice;
import dev.whodunit.testing.CompiledSource;
import dev.whodunit.testing.ObfuscatedClass;
import dev.whodunit.testing.Traced;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.IRuntime;
import org.jacoco.core.runtime.LoggerRuntime;
import org.jacoco.core.runtime.RuntimeData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs whose class files are not everyday ones give the same woven, whoever listens. */
class RareCodeTest {

    private static final int JAVA_8 = 52;

    private static final String PATTERNS = """
            package generated;
            import java.util.List;
            public class Patterns implements java.util.concurrent.Callable<Object> {
                sealed interface Shape permits Circle, Square, Group {}
                record Circle(double radius) implements Shape {}
                record Square(int side) implements Shape {}
                record Group(Shape first, Shape second) implements Shape {}
                static String name(Object thing) {
                    return switch (thing) {
                        case null -> "null";
                        case Circle(double radius) when radius > 10 -> "large circle";
                        case Circle circle -> "circle " + circle;
                        case Group(Square(int side), Circle(var radius)) -> "pair " + side + radius;
                        case Group(Shape first, Shape second) -> name(first) + name(second);
                        case Integer number when number > 5 -> "number";
                        case int[] numbers -> "numbers " + numbers.length;
                        case Enum<?> constant -> "constant";
                        default -> thing.toString();
                    };
                }
                static int area(Shape shape) {
                    return switch (shape) {
                        case Circle circle -> (int) (circle.radius() * 3);
                        case Square(int side) -> side * side;
                        case Group(Shape first, Shape second) -> area(first) + area(second);
                    };
                }
                public Object call() {
                    Shape pair = new Group(new Square(2), new Circle(1));
                    return List.of(name(null), name(new Circle(11)), name(new Circle(2)), name(pair), name(new Group(pair, pair)),
                            name(7), name(3), name(new int[2]), name(Thread.State.NEW), area(new Group(pair, new Square(3))),
                            new Square(1).equals(new Square(1)), pair.hashCode() == pair.hashCode()).toString();
                }
            }
            """;

    private static final String EARLY = """
            package generated;
            public class Early implements java.util.concurrent.Callable<Object> {
                static class Base {
                    final String seen;
                    Base(int size) { seen = show() + size; }
                    String show() { return "base"; }
                }
                static class Child extends Base {
                    final int[] sizes;
                    final String name;
                    Child(String text) {
                        if (text.isEmpty()) {
                            throw new IllegalArgumentException("empty");
                        }
                        int sum = 0;
                        int[] found;
                        try {
                            found = new int[] {Integer.parseInt(text)};
                        } catch (NumberFormatException none) {
                            found = new int[] {-1};
                        }
                        for (int each : found) {
                            sum += each;
                        }
                        sizes = found;
                        name = text;
                        super(sum);
                    }
                    Child() {
                        var text = "9";
                        this(text + text);
                    }
                    @Override String show() { return name + sizes.length; }
                }
                public Object call() {
                    StringBuilder seen = new StringBuilder(new Child("3").seen + new Child("x").seen + new Child().seen);
                    try {
                        new Child("");
                    } catch (IllegalArgumentException empty) {
                        seen.append(empty.getMessage());
                    }
                    return seen.toString();
                }
            }
            """;

    private static final String MADE = """
            package generated;
            import java.lang.invoke.MethodHandles;
            import java.lang.reflect.Proxy;
            import java.util.function.Supplier;
            public class Made implements java.util.concurrent.Callable<Object> {
                public interface Greeting {
                    String greet(String name);
                    default String twice(String name) { return own(greet(name)) + greet(name); }
                    private String own(String text) { return "[" + text + "]"; }
                    static Greeting polite() { return name -> "dear " + name; }
                }
                public static abstract class Half implements Greeting {
                    abstract int times();
                    public synchronized String greet(String name) { return name.repeat(times()); }
                }
                public static class Hidden implements Supplier<String> {
                    public String get() { return "hidden " + getClass().isHidden(); }
                }
                public Object call() throws Exception {
                    Greeting proxy = (Greeting) Proxy.newProxyInstance(Made.class.getClassLoader(), new Class<?>[] {Greeting.class},
                            (self, method, arguments) -> method.getName() + arguments.length);
                    Half half = new Half() { int times() { return 2; } };
                    try (var file = Made.class.getClassLoader().getResourceAsStream("generated/Made$Hidden.class")) {
                        Class<?> hidden = MethodHandles.lookup().defineHiddenClass(file.readAllBytes(), true).lookupClass();
                        return proxy.greet("x") + half.twice("ab") + Greeting.polite().twice("c")
                                + ((Supplier<?>) hidden.getDeclaredConstructor().newInstance()).get();
                    }
                }
            }
            """;

    private static final String OLD = """
            package generated;
            public class Old implements java.util.concurrent.Callable<Object> {
                interface Size { int of(String text); }
                private static int times(Size size, String text, int count) {
                    int sum = 0;
                    synchronized (Old.class) {
                        for (int i = 0; i < count; i++) {
                            sum += size.of(text);
                        }
                    }
                    return sum;
                }
                public Object call() {
                    try {
                        return times(String::length, "abc", 3) + times(text -> text.length() / 0, "a", 1);
                    } catch (ArithmeticException zero) {
                        return "zero " + times(text -> text.hashCode(), "a", 2);
                    }
                }
            }
            """;

    static IntStream versions() {
        return IntStream.rangeClosed(JAVA_8, 44 + Runtime.version().feature());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void classFilesOfAllVersionsFromJava8(int version) {
        byte[] classFile = CompiledSource.compile("generated.Old", OLD, "-g", "--release", "8", "-Xlint:-options")
                .get("generated.Old");
        byte[] size = CompiledSource.compile("generated.Old", OLD, "-g", "--release", "8", "-Xlint:-options")
                .get("generated.Old$Size");
        classFile[7] = (byte) version;
        size[7] = (byte) version;

        assertSame("generated.Old", Map.of("generated.Old", classFile, "generated.Old$Size", size), "zero 194");
    }

    @Test
    void namesThatAreNoIdentifiersAndOverloadsByResult() {
        Traced traced = assertSame(ObfuscatedClass.NAME, ObfuscatedClass.classFiles(), "7 seven 42 constant 9");

        assertThat(traced.tree()).anyMatch(line -> line.contains("\u0001 {} = 42"));
    }

    @Test
    void proxiesHiddenClassesAndCodeOfInterfaces() {
        assertSame(
                "generated.Made",
                CompiledSource.compile("generated.Made", MADE),
                "greet1[abab]abab[dear c]dear chidden true");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void switchesOverPatternsAndSealedTypes() {
        assertSame(
                "generated.Patterns",
                CompiledSource.compile("generated.Patterns", PATTERNS),
                "[null, large circle, circle Circle[radius=2.0], pair 21.0, pair 21.0pair 21.0, number, 3, numbers 2, constant, 16, true,"
                        + " true]");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void codeOfConstructorsBeforeTheyCallAnother() {
        assertSame("generated.Early", CompiledSource.compile("generated.Early", EARLY), "313x1-199199empty");
    }

    /** JaCoCo's agent may have changed a class before we get it; {@code CoverageAgentTest} has the agents in both orders. */
    @Test
    void classesThatJacocoHasChangedBefore() throws Exception {
        IRuntime runtime = new LoggerRuntime();
        runtime.startup(new RuntimeData());
        Instrumenter instrumenter = new Instrumenter(runtime);
        Map<String, byte[]> covered = new HashMap<>();
        for (Map.Entry<String, byte[]> each :
                CompiledSource.compile("generated.Made", MADE).entrySet()) {
            covered.put(each.getKey(), instrumenter.instrument(each.getValue(), each.getKey()));
        }

        assertSame("generated.Made", covered, "greet1[abab]abab[dear c]dear chidden true");
        runtime.shutdown();
    }

    private static Traced assertSame(String name, Map<String, byte[]> classFiles, String result) {
        Scope scope = Scope.of(name);
        Traced deep = Traced.run(name, classFiles, scope, Budget.DEFAULT, false);
        assertThat(deep.plain()).hasToString(result);
        assertThat(deep.result()).hasToString(result);
        assertThat(deep.recording().notices()).extracting(Notice::text).isEmpty();
        assertThat(Traced.plain(name, classFiles)).as("while nobody listens").hasToString(result);
        assertThat(Traced.run(name, classFiles, scope, Budget.LIGHT, false).result())
                .as("first executions only")
                .hasToString(result);
        Traced followed = Traced.run(name, classFiles, scope, Budget.DEFAULT, true);
        assertThat(followed.result()).as("values are followed").hasToString(result);
        assertThat(followed.recording().notices()).extracting(Notice::text).isEmpty();
        return deep;
    }
}
