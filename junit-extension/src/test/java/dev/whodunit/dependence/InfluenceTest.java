package dev.whodunit.dependence;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.whodunit.assertions.ArtifactAssert;
import dev.whodunit.run.Recording;
import dev.whodunit.testing.CompiledSource;
import dev.whodunit.testing.Traced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What decides on a value influences it, though the value is not derived from it. */
class InfluenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int out = 1; if (limit > 3) { out = price; } total(out);",
                "int out = limit > 3 ? price : 1; total(out);",
                "int out = price; for (int i = 0; i < limit; i++) { out++; } total(out);",
                "int out = price; switch (limit) { case 4: out = 2; break; default: } total(out);",
                "int out = price; try { fail(limit); } catch (IllegalStateException e) { out = 2; } total(out);",
                "List<Integer> all = new ArrayList<>(); if (limit > 3) { all.add(price); } int out = all.size() + price; total(out);",
                "int out = price; if (limit > 3) { total(out); }",
            })
    void aValueIsInfluencedByWhatDecidedOnIt(String code) {
        out(code).isInfluencedBy("limit", "price").isNotDerivedFrom("limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int out = price; total(out); if (limit > 3) { System.err.print(\"\"); }",
                "if (limit > 3) { System.err.print(\"\"); } int out = price; total(out);",
                "for (int i = 0; i < limit; i++) { System.err.print(\"\"); } int out = price; total(out);",
                "List<Integer> rest = new ArrayList<>(); if (limit > 3) { rest.add(5); } int out = price; total(out);",
            })
    void aDecisionOnSomethingElseDoesNotInfluenceIt(String code) {
        out(code).isNotInfluencedBy("limit");
    }

    @Test
    void aFieldIsInfluencedByWhatDecidedOnItsWrite() {
        out("if (limit > 3) { field = price; } int out = field; total(out);").isInfluencedBy("limit", "price");
    }

    @Test
    void theMessageShowsTheWay() {
        ArtifactAssert out = out("int out = 1; if (limit > 3) { out = price; } total(out);");

        assertThat(catchThrowable(() -> out.isNotInfluencedBy("limit"))).hasMessage("""
                        The artifact out into total (Program.java:9) should not be influenced by "limit", but may be:
                             limit from limit (Program.java:8)
                        Where the recording cannot tell, a value counts as influenced by all that could have reached it.""");
    }

    @Test
    void theMessageSaysWhatElseInfluencesIt() {
        ArtifactAssert out = out("int out = price; total(out);");

        assertThat(catchThrowable(() -> out.isInfluencedBy("limit")))
                .hasMessageContaining("should be influenced by \"limit\", but is not.")
                .hasMessageContaining("output of price (Program.java:8)");
    }

    private static ArtifactAssert out(String code) {
        String source = """
                import java.util.*;
                public class Program implements java.util.concurrent.Callable<Object> {
                    int field;
                    int limit() { return 4; }
                    int price() { return 7; }
                    void fail(int limit) { if (limit > 3) { throw new IllegalStateException(); } }
                    int total(int out) { return out * 3; }
                    public Object call() { int limit = limit(); int price = price();
                        %s
                        return null;
                    }
                }
                """.formatted(code);
        Recording run =
                Traced.run("Program", CompiledSource.compile("Program", source)).recording();
        return assertThat(run).artifact("out");
    }
}
