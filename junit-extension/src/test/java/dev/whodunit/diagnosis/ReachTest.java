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
            way("the kind of an empty map", "return «1|2»;", "asked(first(empty(changed())))"),
            way("an exception without a call", "return «1|0»;", "asked(divided(changed()))"),
            way("an array in a list", "return «1|2»;", "asked(arrayInList())"),
            way("an array that was put into a list before", "return «1|2»;", "asked(arrayPutBefore())"),
            way("a counter in a map of arrays", "return «1|2»;", "asked(arrayInMap())"),
            way("the order of what is executed", "return «1|2»;", "inOrder(changed()) + asked(count)"),
            way("a loop that only an exception ends", "return «1|2»;", "asked(endless(changed()))"),
            way("another object of the same content", "return «1|2»;", "asked(sizeAfter(changed() > 1 ? rest : list))"),
            way(
                    "the kind of a list",
                    "return «1|2»;",
                    "asked(addedTo(changed() > 1 ? List.of(1) : new ArrayList<>(List.of(1))))"),
            way("an iterator", "return «1|2»;", "asked(next(List.of(changed(), 9).iterator()))"));

    /** No way from {@code changed} to what {@code asked} gives. */
    static final List<Arguments> NO_WAYS = List.of(
            way("another result", "return «1|2»;", "changed() + asked(other())"),
            way("a result that comes later", "return «1|2»;", "asked(other()) + changed()"),
            way("another list", "return «1|2»;", "filled()"),
            way("a log", "return «1|2»;", "logged()"));

    private static Arguments way(String name, String changed, String pipeline) {
        return Arguments.of(name, changed, pipeline);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("WAYS")
    void aChangeReachesAnArtifactBy(String name, String changed, String pipeline) {
        Recording accepted = recording(CHANGE.matcher(changed).replaceAll("$1"), pipeline);
        Recording current = recording(CHANGE.matcher(changed).replaceAll("$2"), pipeline);

        assertThat(step(current, "asked").samples().get(0).output())
                .as("what is asked for differs")
                .isNotEqualTo(step(accepted, "asked").samples().get(0).output());
        assertThat(isReached(accepted, current)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("NO_WAYS")
    void aChangeDoesNotReachAnArtifactBy(String name, String changed, String pipeline) {
        Recording accepted = recording(CHANGE.matcher(changed).replaceAll("$1"), pipeline);
        Recording current = recording(CHANGE.matcher(changed).replaceAll("$2"), pipeline);

        assertThat(isReached(accepted, current)).isFalse();
    }

    private static boolean isReached(Recording accepted, Recording current) {
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
                    Map<String, Integer> empty(int kind) { return kind > 1 ? new TreeMap<>() : new LinkedHashMap<>(); }
                    int first(Map<String, Integer> map) { map.put("b", 2); map.put("a", 1); return map.values().iterator().next(); }
                    int divided(int by) { int n = 1; try { int x = 10 / by; } catch (ArithmeticException e) { n = 2; } return n; }
                    int arrayInList() { List<int[]> rows = new ArrayList<>(); rows.add(new int[1]); rows.get(0)[0] = changed(); return rows.get(0)[0]; }
                    int arrayPutBefore() { List<int[]> rows = new ArrayList<>(); int[] row = new int[1]; rows.add(row); row[0] = changed(); return rows.get(0)[0]; }
                    int arrayInMap() { Map<String, int[]> map = new HashMap<>(); map.put("a", new int[1]); int[] c = map.get("a"); c[0] += changed(); return map.get("a")[0]; }
                    int inOrder(int kind) { for (Runnable stage : kind > 1 ? stages(false) : stages(true)) { stage.run(); } return 0; }
                    List<Runnable> stages(boolean doubleFirst) { Runnable a = () -> count = count * 2 + 1; Runnable b = () -> count += 3; return doubleFirst ? List.of(a, b) : List.of(b, a); }
                    int endless(int p) { int n = 0; Iterator<Integer> it = List.of(1, 2).iterator(); try { while (true) { if (p > 1) { n += 2; } else { n += 1; } it.next(); } } catch (NoSuchElementException e) { return n; } }
                    int sizeAfter(List<Integer> one) { one.add(3); return list.size(); }
                    int addedTo(List<Integer> one) { try { one.add(3); return 1; } catch (UnsupportedOperationException e) { return 2; } }
                    int filled() { List<Integer> mine = new ArrayList<>(); mine.add(changed()); return asked(other()); }
                    int logged() { if (changed() > 1) { System.err.print(""); } return asked(other()); }
                }
                """.formatted(pipeline, changed);
        return Traced.run("Program", CompiledSource.compile("Program", source)).recording();
    }
}
