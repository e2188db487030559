package dev.whodunit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.map.MethodRef;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.record.Tracer;
import dev.whodunit.weave.Scope;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be asked of a pipeline's code, before and after it ran. */
class CodeMapTest {

    private final PipelineMap map = Tracer.readMap(Scope.of("dev.whodunit.examples.earthquakes.*"));

    @TempDir
    private Path folder;

    @Test
    void saysWhatAMethodCalls() {
        assertThat(map.callsOf(only("QuakeWeek.analyseActivity")))
                .extracting(MethodRef::toString)
                .contains("HourlySeries.of", "MovingStatistics.means", "AnomalyFinder.find");
    }

    @Test
    void saysWhatCallsAMethod() {
        assertThat(map.callersOf(only("MovingStatistics.means")))
                .extracting(MethodRef::toString)
                .containsExactly("QuakeWeek.analyseActivity");
    }

    @Test
    void saysWhatCallsAMethodOutside() {
        MethodRef sqrt = new MethodRef("java.lang.Math", "sqrt", "(D)D");

        assertThat(map.callersOf(sqrt)).isNotEmpty();
    }

    /** The text of the summary, which only {@code main} asks for, and constructors that keep classes from having instances. */
    @Test
    void saysWhatDidNotRun() throws Exception {
        assertThat(ExamplePipeline.EARTHQUAKES.record(List.of(), folder).neverRan())
                .filteredOn(method -> !method.name().startsWith("lambda$"))
                .filteredOn(method -> !method.className().endsWith("Test"))
                .extracting(MethodRef::toString)
                .containsExactlyInAnyOrder(
                        "QuakeWeek.main",
                        "WeekSummary.toText",
                        "WeekSummary.line",
                        "WeekSummary.line",
                        "WeekSummary.format",
                        "new Energy",
                        "new MovingStatistics",
                        "new PlaceName",
                        "new ZScores");
    }

    private MethodRef only(String name) {
        assertThat(map.methods(name)).hasSize(1);
        return map.methods(name).get(0);
    }
}
