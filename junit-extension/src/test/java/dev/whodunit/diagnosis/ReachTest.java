package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import dev.whodunit.testing.CompiledSource;
import dev.whodunit.testing.Traced;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Which functions' changes are held against one artifact, and which are only listed. */
class ReachTest {

    /** {@code «accepted|current»} in a program. */
    private static final Pattern CHANGE = Pattern.compile("«([^|]*)\\|([^»]*)»");

    /** A way from {@code changed} to what {@code asked} gives: its name, and the bodies of the two functions and of the pipeline. */
    static final List<Arguments> WAYS = List.of(
            way("a result", "return «1|2»;", "asked(changed())"),
            way("a result by way of another function", "return «1|2»;", "asked(same(changed()))"),
            way("a field", "field = «1|2»; return 0;", "changed() + asked(field)"),
            way("a static field", "count = «1|2»; return 0;", "changed() + asked(count)"),
            way("a list that is changed in place", "list.add(«1|2»); return 0;", "changed() + asked(list.get(0))"),
            way(
                    "a list that is changed in place no longer",
                    "«list.add(1);|» return 0;",
                    "changed() + asked(list.size())"),
            way("an array", "array[0] = «1|2»; return 0;", "changed() + asked(array[0])"),
            way("an array of the caller", "return «1|2»;", "asked(sum(new int[] {changed(), 3}))"),
            way("a branch", "return «1|2»;", "changed() > 1 ? asked(5) : asked(6)"),
            way("a branch that sets a variable", "return «1|2»;", "chosen()"),
            way("a loop", "return «1|2»;", "counted()"),
            way("an exception", "«|if (field == 0) throw new IllegalStateException();» return 0;", "caught()"),
            way("a stream", "return «1|2»;", "asked(Stream.of(3, 4).mapToInt(n -> n * changed()).sum())"),
            way("a filter", "return «1|2»;", "asked((int) Stream.of(3, 4).filter(n -> n % changed() == 0).count())"),
            way("a captured variable", "return «1|2»;", "captured(changed())"),
            way(
                    "a system property",
                    "System.setProperty(\"reach\", \"«1|2»\"); return 0;",
                    "changed() + asked(Integer.getInteger(\"reach\"))"),
            way(
                    "the order of a list",
                    "«|Collections.reverse(list);» return 0;",
                    "list.addAll(List.of(7, 8)) ? changed() + asked(list.get(0)) : 0"),
            way("an iterator", "return «1|2»;", "asked(next(List.of(changed(), 9).iterator()))"));

    /** No way from {@code changed} to what {@code asked} gives. */
    static final List<Arguments> NO_WAYS = List.of(
            way("another result", "return «1|2»;", "changed() + asked(other())"),
            way("a result that comes later", "return «1|2»;", "asked(other()) + changed()"),
            way("another field", "field = «1|2»; return 0;", "changed() + asked(count = other())"),
            way("another list", "list.add(«1|2»); return 0;", "changed() + asked(rest.size() + other())"),
            way("a log", "return «1|2»;", "logged()"));

    private static Arguments way(String name, String changed, String pipeline) {
        return Arguments.of(name, changed, pipeline);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("WAYS")
    void aChangeReachesAnArtifactBy(String name, String changed, String pipeline) {
        assertThat(isReached(changed, pipeline)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("NO_WAYS")
    void aChangeDoesNotReachAnArtifactBy(String name, String changed, String pipeline) {
        assertThat(isReached(changed, pipeline)).isFalse();
    }

    private static boolean isReached(String changed, String pipeline) {
        Recording accepted = recording(CHANGE.matcher(changed).replaceAll("$1"), pipeline);
        Recording current = recording(CHANGE.matcher(changed).replaceAll("$2"), pipeline);
        Step now = step(current, "changed");
        Culprit culprit = new Culprit(
                now.function(),
                "",
                List.of(),
                "",
                Culprit.Grade.LIKELY,
                Culprit.CodeChange.CHANGED,
                "",
                List.of(),
                step(accepted, "changed").id(),
                now.id(),
                0,
                1);
        return new Reached(accepted, current, List.of(culprit)).isReached(step(current, "asked"));
    }

    private static Step step(Recording run, String method) {
        return run.steps().stream()
                .filter(step -> step.function().method().equals(method))
                .findFirst()
                .orElseThrow();
    }

    private static Recording recording(String changed, String pipeline) {
        String source = """
                import java.util.*;
                import java.util.function.*;
                import java.util.stream.*;
                public class Program implements java.util.concurrent.Callable<Object> {
                    int field;
                    static int count;
                    List<Integer> list = new ArrayList<>();
                    List<Integer> rest = new ArrayList<>();
                    int[] array = {0, 0};
                    public Object call() { return %s; }
                    int changed() { %s }
                    int asked(int given) { return given * 3; }
                    int other() { return 5; }
                    int same(int given) { return given; }
                    int sum(int[] numbers) { return numbers[0] + numbers[1]; }
                    int next(Iterator<Integer> numbers) { return numbers.next(); }
                    int chosen() { int n = 2; if (changed() > 1) { n = 3; } return asked(n); }
                    int counted() { int n = 0; for (int i = 0; i < changed(); i++) { n += 2; } return asked(n); }
                    int caught() { int n = 1; try { changed(); } catch (IllegalStateException e) { n = 2; } return asked(n); }
                    int captured(int n) { IntSupplier more = () -> n + 1; return asked(more.getAsInt()); }
                    int logged() { if (changed() > 1) { System.err.print(""); } return asked(other()); }
                }
                """.formatted(pipeline, changed);
        return Traced.run("Program", CompiledSource.compile("Program", source)).recording();
    }
}
