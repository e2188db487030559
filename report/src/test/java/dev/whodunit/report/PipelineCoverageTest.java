package dev.whodunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.report.PipelineCoverage.Mark;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.CallSite;
import dev.whodunit.run.Contents;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.run.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a test covers of the functions of the pipeline. */
class PipelineCoverageTest {

    private static final String SHOP = "com.acme.Shop";
    private static final FunctionRef RANK = FunctionRef.of(FunctionKind.METHOD, SHOP, "rank", "(Ljava/util/List;I)V");
    private static final FunctionRef MADE = FunctionRef.of(FunctionKind.CONSTRUCTOR, SHOP, "<init>", "()V");

    @Test
    void functionsHaveTheirParameters() {
        PipelineCoverage coverage = PipelineCoverage.of(run(RANK, MADE), Set.of(), Set.of());

        assertThat(coverage.functions().get(SHOP))
                .isEqualTo(Map.of("rank(List, int)", Set.of(Mark.RAN), "new()", Set.of(Mark.RAN)));
    }

    @Test
    void whatIsNoFunctionOfThePipelineIsLeftOut() {
        Recording run = run(
                FunctionRef.of(FunctionKind.FIELD_READ, SHOP, "prices", "Ljava/util/Map;"),
                FunctionRef.of(FunctionKind.LIBRARY, "org.other.Reader", "read", "()V"),
                FunctionRef.of(FunctionKind.LAMBDA, SHOP, "lambda$rank$0", "()V"));

        assertThat(PipelineCoverage.of(run, Set.of(), Set.of()).functions()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        PipelineCoverage coverage = PipelineCoverage.of(run(RANK, MADE), Set.of(RANK), Set.of(RANK, MADE));
        ObjectNode json = coverage.marks();

        assertThat(PipelineCoverage.of(json)).isEqualTo(coverage);
        assertThat(json).hasToString("{\"com.acme.Shop\":{\"new()\":\"ra\",\"rank(List, int)\":\"rsa\"}}");
    }

    @Test
    void whatATestDoesNotTouchIsNamedOnceForAllTests(@TempDir Path folder) throws IOException {
        PipelineCoverage coverage = PipelineCoverage.of(run(RANK), Set.of(), Set.of());
        coverage.functions().get(SHOP).put("unused()", Set.of());
        FunctionsOfMaps maps = new FunctionsOfMaps(folder);

        String name = maps.write(coverage);

        assertThat(maps.write(coverage)).isEqualTo(name);
        assertThat(maps.read(name).functions().get(SHOP))
                .isEqualTo(Map.of("rank(List, int)", Set.of(), "unused()", Set.of()));
        assertThat(coverage.marks()).hasToString("{\"com.acme.Shop\":{\"rank(List, int)\":\"r\"}}");
    }

    private static Recording run(FunctionRef... functions) {
        List<Step> steps = new ArrayList<>();
        for (FunctionRef function : functions) {
            steps.add(new Step(
                    steps.size(),
                    -1,
                    function,
                    new CallSite(0, "Shop.java", 1, ""),
                    Phase.TEST,
                    false,
                    new CallLog(new int[] {0}, new int[] {1}, new long[] {2}, new long[] {2}, List.of()),
                    List.of(new Call(0, List.of(), Artifact.VOID, false, List.of()))));
        }
        return new Recording(
                new RunIdentity("id", "com.acme.ShopTest", "works", "works()", "Shop"),
                steps,
                new PipelineMap(List.of(new MappedClass(SHOP, "", List.of(), "Shop.java", List.of()))),
                List.of(),
                new Contents(Map.of()),
                List.of());
    }
}
