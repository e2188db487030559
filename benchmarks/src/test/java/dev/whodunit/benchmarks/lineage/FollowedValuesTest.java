package dev.whodunit.benchmarks.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FollowedValuesTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    static List<Pipeline> pipelines() {
        return Pipeline.all();
    }

    @ParameterizedTest
    @MethodSource("pipelines")
    void followingValuesChangesNoneOfThem(Pipeline pipeline) throws Exception {
        pipeline.writeInputs(folder);
        Runner plain = new Runner(pipeline, LIMIT);

        assertThat(FollowedValues.outputs(pipeline, folder))
                .isEqualTo(plain.run(folder).outputs());
    }

    @Test
    void aFieldOfARowIsFromItsCellAndNoOther() throws Exception {
        Lineage weather = lineageOf("weather");

        assertThat(weather.sources("days[20].tempMax", Edges.DATA))
                .containsExactly(new InputValue("weather.csv", 21, "temp_max"));
    }

    @Test
    void theLargestValueIsFromItsRowAndDecidedByTheOthers() throws Exception {
        Lineage weather = lineageOf("weather");
        InputValue other = new InputValue("weather.csv", 3, "precipitation");

        assertThat(weather.sources("wettestDay.rain", Edges.DATA))
                .containsExactly(new InputValue("weather.csv", 53, "precipitation"));
        assertThat(weather.sources("wettestDay.rain", Edges.DATA_AND_CONTROL)).contains(other);
    }

    @Test
    void whatIsJoinedFromTwoFilesIsFromBoth() throws Exception {
        Lineage shopping = lineageOf("shopping");

        assertThat(shopping.sources("spentByCustomer[\"Dalia\"]", Edges.DATA))
                .extracting(InputValue::file)
                .contains("orders.csv", "products.csv");
    }

    private Lineage lineageOf(String name) throws Exception {
        Pipeline pipeline = Pipeline.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        pipeline.writeInputs(folder);
        return new FollowedValues().trace(pipeline, folder);
    }
}
