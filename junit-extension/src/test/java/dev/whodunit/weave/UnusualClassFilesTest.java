package dev.whodunit.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.record.Budget;
import dev.whodunit.record.Tracer;
import dev.whodunit.run.Notice;
import dev.whodunit.testing.CompiledSource;
import dev.whodunit.testing.GeneratedClass;
import dev.whodunit.testing.Traced;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnusualClassFilesTest {

    private static final String PROGRAM = """
            package generated;
            public class %s implements java.util.concurrent.Callable<Object> {
                public Object call() {
                    String text = "";
                    for (int i = 0; i < 3; i++) {
                        text += join(text, i);
                    }
                    Runnable nothing = () -> join("", 1);
                    nothing.run();
                    return text + new Inner().size;
                }
                static String join(String left, long right) {
                    return left + right;
                }
                private static class Inner {
                    private int size = 3;
                }
            }
            """;

    @Test
    void aMethodThatWouldPassTheSizeLimitStaysAsItIsAndIsReported() {
        Traced traced = Traced.run("generated.Huge", GeneratedClass.withCalls("generated.Huge", 8_000));

        assertThat(traced.result()).isEqualTo(traced.plain()).isEqualTo(31_996_000);
        assertThat(traced.tree()).contains("Huge.boxed = 31996000").noneMatch(line -> line.contains("Huge.call"));
        assertThat(traced.recording().notices())
                .filteredOn(notice -> notice.text().contains("generated.Huge"))
                .containsExactly(new Notice(
                        Notice.Kind.NOT_WOVEN,
                        "generated.Huge.call()Ljava/lang/Object; is not traced: it would pass the size limit of a method."
                                + " Its callers and callees still are."));
    }

    @Test
    void aMethodWithSubroutinesStaysAsItIsAndIsReported() {
        Traced traced = Traced.run("generated.Ancient", GeneratedClass.withSubroutine("generated.Ancient"));

        assertThat(traced.result()).isEqualTo(traced.plain()).isEqualTo("done");
        assertThat(traced.tree()).contains("Ancient.text = \"done\"").noneMatch(line -> line.contains("Ancient.call"));
        assertThat(traced.recording().notices())
                .extracting(Notice::text)
                .contains("generated.Ancient.call()Ljava/lang/Object; is not traced: it has subroutines, as class files"
                        + " before Java 6 do. Its callers and callees still are.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aConstructorThatDoesNotKeepItsObjectStaysAsItIsAndIsReported(boolean followed) {
        String name = "generated.Optimized";

        Traced traced = Traced.run(name, GeneratedClass.withoutThis(name), Scope.of(name), Budget.DEFAULT, followed);

        assertThat(traced.result()).isEqualTo(traced.plain()).isEqualTo(7);
        assertThat(traced.step("Optimized.call").count()).isEqualTo(1);
        assertThat(traced.recording().notices())
                .extracting(Notice::text)
                .contains(
                        "generated.Optimized.<init>()V is not traced: it is a constructor that does not keep its object,"
                                + " as optimizers make them. Its callers and callees still are.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aConstructorWhoseFramesDoNotSpeakOfItsObjectIsWoven(boolean followed) {
        String name = "generated.Shortened";

        Traced traced =
                Traced.run(name, GeneratedClass.withFramesWithoutThis(name), Scope.of(name), Budget.DEFAULT, followed);

        assertThat(traced.result()).isEqualTo(traced.plain()).isEqualTo(7);
        assertThat(traced.step("new Shortened").count()).isEqualTo(1);
        assertThat(traced.recording().notices()).isEmpty();
    }

    /** Beyond 32,767 bytes a jump is far; beyond 65,535 there is no room for the code that was there before. */
    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_400, 1_800, 2_200})
    void aLargeMethodBelowTheLimitIsWoven(int calls) {
        Traced traced = Traced.run("generated.Large", GeneratedClass.withCalls("generated.Large", calls));

        assertThat(traced.result()).isEqualTo(traced.plain());
        assertThat(traced.step("Large.call").count()).isEqualTo(1);
    }

    /** Its jumps become far, and to write the frames that they need takes too long; nothing else is wrong with it. */
    @Test
    void aMethodThatCannotBeWrittenInReasonableTimeStaysAsItIsAndIsReported() {
        String name = "generated.Branchy";
        ClassWeaver weaver = weaver(name);

        byte[] woven = weave(weaver, name, GeneratedClass.withBranches(name, 400, 2_700));

        assertThat(weaver.untouched())
                .containsExactly(Map.entry("call()Ljava/lang/Object;", "it could not be written in reasonable time"));
        assertThat(Traced.plain(name, Map.of(name, woven))).isEqualTo(2_700);
    }

    /** HotSpot compiles no method of more than 8,000 bytes; the code that was there before must not bring it beyond them. */
    @ParameterizedTest
    @CsvSource({"100, true", "250, false", "400, true"})
    void theCodeThatWasThereBeforeIsLeftOutWhereTheMethodWouldNotBeCompiledWithIt(int calls, boolean isKept) {
        String name = "generated.Long";

        byte[] woven = weave(weaver(name), name, GeneratedClass.withCalls(name, calls));

        assertThat(GeneratedClass.sizeOf(woven, "call") <= 8_000).isEqualTo(calls < 400);
        assertThat(GeneratedClass.calls(woven, "call", "skips")).isEqualTo(isKept);
        assertThat(Traced.plain(name, Map.of(name, woven))).isEqualTo(calls * (calls - 1) / 2);
    }

    private static ClassWeaver weaver(String name) {
        Tracer.start(); // defines the bridge
        ScopeIndex scope = new ScopeIndex(UnusualClassFilesTest.class.getClassLoader(), name::equals);
        return new ClassWeaver(scope, new MethodRegistry(), Optional.empty(), Depth.DEEP);
    }

    private static byte[] weave(ClassWeaver weaver, String name, Map<String, byte[]> classFiles) {
        return weaver.weave(classFiles.get(name), new ClassOrigin(name, classFiles.get(name), ""));
    }

    @Test
    void aClassThatWouldPassTheSizeLimitStaysAsItIsAndIsReported() {
        Traced traced = Traced.run("generated.Full", GeneratedClass.withConstants("generated.Full", 10));

        assertThat(traced.result()).isEqualTo(traced.plain()).isEqualTo(3);
        assertThat(traced.recording().notices())
                .extracting(Notice::text)
                .contains(
                        "generated.Full is not traced: it would pass the size limit of a class. Its callers and callees"
                                + " still are.");
    }

    @Test
    void classesOfJava8AreWoven() {
        Traced traced = Traced.run(
                "generated.Old",
                CompiledSource.compile(
                        "generated.Old", PROGRAM.formatted("Old"), "-g", "--release", "8", "-Xlint:-options"));

        assertThat(traced.result()).isEqualTo(traced.plain()).isEqualTo("0010012" + "3");
        assertThat(traced.tree())
                .contains("  Old.join x3 = \"0\"", "  Old.call λ1", "    Old.join = \"1\"")
                .noneMatch(line -> line.contains("access$"));
    }

    @Test
    void classesWithoutDebugInformationAreWoven() {
        Map<String, byte[]> stripped = new TreeMap<>();
        CompiledSource.compile("generated.Bare", PROGRAM.formatted("Bare"), "-g")
                .forEach((name, classFile) -> stripped.put(name, GeneratedClass.withoutDebugInformation(classFile)));

        Traced traced = Traced.run("generated.Bare", stripped);

        assertThat(traced.result()).isEqualTo(traced.plain());
        assertThat(traced.step("Bare.join").samples().get(0).inputs())
                .extracting(input -> input.preview())
                .containsExactly("\"\"", "0");
        assertThat(traced.step("Bare.join").site().line()).isZero();
    }
}
