package dev.whodunit.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.map.MappedClass;
import dev.whodunit.testing.CompiledSource;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeHashTest {

    private static final String BODY = """
            int sum = 0;
            for (int i = 0; i < rows.length; i++) {
                if (rows[i] > 15) { sum += rows[i] * 2; }
            }
            try { sum /= rows.length; } catch (ArithmeticException e) { sum = -1; }
            switch (sum) { case 1: case 2: return 7; case 900: return 8; default: }
            Runnable lambda = () -> System.out.println("late " + rows.length);
            lambda.run();
            return sum;
            """;

    private final String original = hashOf(BODY);

    @Test
    void itIsShortHexadecimal() {
        assertThat(original).matches("[0-9a-f]{32}");
    }

    @Test
    void shiftedLinesDoNotChangeIt() {
        assertThat(hashOf("\n\n// a comment\n" + BODY.replace(";", ";\n\n"))).isEqualTo(original);
    }

    @Test
    void renamedVariablesDoNotChangeIt() {
        assertThat(hashOf(BODY.replace("sum", "total"))).isEqualTo(original);
    }

    @Test
    void missingDebugInformationDoesNotChangeIt() {
        assertThat(hashOf("", BODY, "-g:none")).isEqualTo(original);
    }

    @Test
    void anotherMethodWithLambdasInFrontDoesNotChangeIt() {
        assertThat(hashOf("static Runnable other() { return () -> {}; }", BODY)).isEqualTo(original);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"> 15", "* 2", "sum = -1", "ArithmeticException", "case 900", "case 2", "late ", "return sum"})
    void aChangeOfTheCodeChangesIt(String part) {
        String changed = switch (part) {
            case "> 15" -> "> 16";
            case "* 2" -> "- 2";
            case "sum = -1" -> "sum = -2";
            case "ArithmeticException" -> "IllegalStateException";
            case "case 900" -> "case 901";
            case "case 2" -> "case 3";
            case "late " -> "late";
            default -> "return -sum";
        };

        String body = BODY.replace(part, changed);

        if (part.equals("late ")) {
            assertThat(hashOf(body)).as("of the method that creates the lambda").isEqualTo(original);
            assertThat(lambdaHashOf(body)).isNotEqualTo(lambdaHashOf(BODY));
        } else {
            assertThat(hashOf(body)).isNotEqualTo(original);
        }
    }

    @Test
    void abstractMethodsHaveNone() {
        MappedClass mapped = compiled("interface Target { int sum(int[] rows); }");

        assertThat(ClassFiles.method(mapped, "sum").codeHash()).isEmpty();
        assertThat(ClassFiles.method(mapped, "sum").hasCode()).isFalse();
    }

    private static String hashOf(String body) {
        return hashOf("", body);
    }

    private static String hashOf(String otherMembers, String body, String... options) {
        return ClassFiles.method(target(otherMembers, body, options), "sum").codeHash();
    }

    private static String lambdaHashOf(String body) {
        return ClassFiles.method(target("", body), "lambda$sum$0").codeHash();
    }

    private static MappedClass target(String otherMembers, String body, String... options) {
        return compiled("class Target { " + otherMembers + " static int sum(int[] rows) { " + body + " } }", options);
    }

    private static MappedClass compiled(String source, String... options) {
        return ClassMapper.map(Objects.requireNonNull(
                CompiledSource.compile("Target", source, options).get("Target")));
    }
}
