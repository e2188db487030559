package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Culprit;
import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.map.MappedClass;
import dev.whodunit.run.Call;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.run.Step;
import dev.whodunit.testing.ChildFirstLoader;
import dev.whodunit.testing.CompiledSource;
import dev.whodunit.weave.Scope;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** The same class name in two loaders, as in OSGi, with other code: two classes. */
class LoadersTest {

    private static final String RULE = """
            package plugin;
            public class Rule implements java.util.function.IntUnaryOperator {
                @Override
                public int applyAsInt(int amount) {
                    return amount + priced(amount);
                }
                private int priced(int amount) {
                    return amount * 2;
                }
            }
            """;

    private static final String OTHER = RULE.replace("amount * 2", "amount * 3");

    @Test
    void functionsOfTwoLoadersAreTwoSteps() throws Exception {
        Recording recording = run(RULE, OTHER);

        assertThat(recording.steps())
                .filteredOn(step -> step.function().method().equals("priced"))
                .extracting(step -> step.function().className())
                .containsExactly("plugin.Rule", "plugin.Rule~2");
        assertThat(recording.map().classes())
                .extracting(MappedClass::name)
                .containsExactly("plugin.Rule", "plugin.Rule~2");
        assertThat(recording.steps())
                .filteredOn(step -> step.function().method().equals("priced"))
                .allSatisfy(step -> assertThat(step.count()).isEqualTo(2))
                .flatExtracting(Step::samples)
                .extracting(Call::output)
                .extracting(output -> output.preview())
                .containsExactly("20", "40", "30", "60");
    }

    @Test
    void whatOneOfThemDoesOtherwiseIsHeldAgainstIt() throws Exception {
        Verdict second = Diagnosis.compare(run(RULE, OTHER), run(RULE, OTHER.replace("* 3", "* 4")));
        Verdict first = Diagnosis.compare(run(RULE, OTHER), run(RULE.replace("* 2", "* 5"), OTHER));

        assertThat(second.culprits()).singleElement().satisfies(culprit -> isPriced(culprit, "plugin.Rule~2"));
        assertThat(first.culprits()).singleElement().satisfies(culprit -> isPriced(culprit, "plugin.Rule"));
        assertThat(Diagnosis.compare(run(RULE, OTHER), run(RULE, OTHER)).isSame())
                .isTrue();
    }

    private static void isPriced(Culprit culprit, String className) {
        assertThat(culprit.function().className()).isEqualTo(className);
        assertThat(culprit.grade()).isEqualTo(Culprit.Grade.CERTAIN);
        assertThat(culprit.function().method()).isEqualTo("priced");
        assertThat(culprit.codeChange()).isEqualTo(Culprit.CodeChange.CHANGED);
    }

    /** As Quarkus does: what is traced is defined by a loader that does not ask its parent first. */
    @Test
    void aLoaderThatDoesNotAskItsParentHasItsOwnCode() throws Exception {
        Map<String, byte[]> parents = CompiledSource.compile("plugin.Rule", RULE);
        ClassLoader parent = new ChildFirstLoader(getClass().getClassLoader(), unseen -> false, parents);
        Map<String, byte[]> own = CompiledSource.compile("plugin.Rule", OTHER);
        try (OpenRun run = open()) {
            int result = apply(new ChildFirstLoader(parent, unseen -> false, own), 10);

            assertThat(result).isEqualTo(40);
            Recording recording = recording(run);
            assertThat(recording.steps())
                    .extracting(step -> step.function().toString())
                    .containsExactlyInAnyOrder("new Rule", "Rule.applyAsInt", "Rule.priced");
            assertThat(recording.map().classes()).hasSize(1);
        }
    }

    private static Recording run(String first, String second) throws Exception {
        ClassLoader one = loader(first);
        ClassLoader two = loader(second);
        try (OpenRun run = open()) {
            for (int amount = 10; amount <= 20; amount += 10) {
                int unused = apply(one, amount) + apply(two, amount);
            }
            return recording(run);
        }
    }

    private static ClassLoader loader(String source) {
        return new ChildFirstLoader(
                LoadersTest.class.getClassLoader(), unseen -> false, CompiledSource.compile("plugin.Rule", source));
    }

    private static int apply(ClassLoader loader, int amount) throws Exception {
        var rule = Class.forName("plugin.Rule", true, loader).getDeclaredConstructor();
        return ((IntUnaryOperator) rule.newInstance()).applyAsInt(amount);
    }

    private static OpenRun open() {
        OpenRun run = Tracer.start().open(Scope.of("plugin.."), Budget.DEFAULT);
        run.enterPhase(Phase.TEST);
        return run;
    }

    private static Recording recording(OpenRun run) {
        return run.recording(new RunIdentity("run", "run", "call", "run", "run"));
    }
}
