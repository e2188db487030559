package dev.whodunit.canonical;

import static dev.whodunit.canonical.Sample.ALL;
import static dev.whodunit.canonical.Sample.READER;
import static dev.whodunit.canonical.Sample.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.run.Artifact;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void writesValuesAsOneExpects() {
        assertThat(json(null)).isEqualTo("null");
        assertThat(json("a\"\n")).isEqualTo("\"a\\\"\\n\"");
        assertThat(json(Arrays.asList(1, 2L, 2.5, -0.0, Double.NaN, Float.POSITIVE_INFINITY, 'x', true, null)))
                .isEqualTo("[1,2,2.5,-0.0,\"NaN\",\"Infinity\",\"x\",true,null]");
        assertThat(json(new BigDecimal("1.50"))).isEqualTo("1.50");
        assertThat(json(LocalDate.of(2001, 2, 3))).isEqualTo("\"2001-02-03\"");
        assertThat(json(new byte[] {1, 2, 3})).isEqualTo("\"AQID\"");
        assertThat(json(new int[] {1, 2})).isEqualTo("[1,2]");
        assertThat(json(List.of(Optional.of(1), Optional.empty()))).isEqualTo("[1,null]");
        assertThat(json(new Sample.Pair(1, new Sample.Pair("a", Sample.Colour.GREEN))))
                .isEqualTo("{\"left\":1,\"right\":{\"left\":\"a\",\"right\":\"GREEN\"}}");
        assertThat(json(List.of(List.of(), Map.of(), List.of(1)))).isEqualTo("[[],{},[1]]");
    }

    @Test
    void whatHasNoOrderIsSorted() {
        assertThat(json(Set.of("c", "a", "b"))).isEqualTo("[\"a\",\"b\",\"c\"]");
        assertThat(json(new HashMap<>(Map.of("b", List.of(1), "a", Set.of(3, 2)))))
                .isEqualTo("{\"a\":[2,3],\"b\":[1]}");
        assertThat(json(new TreeMap<>(Map.of(10, "x", 9, "y")))).isEqualTo("{\"9\":\"y\",\"10\":\"x\"}");
    }

    @Test
    void keysThatCannotBeNamesAreWrittenAsPairs() {
        assertThat(json(Map.of(new Sample.Pair(1, 2), "x")))
                .isEqualTo("[{\"key\":{\"left\":1,\"right\":2},\"value\":\"x\"}]");
        assertThat(json(Map.of(1, "a", "1", "b")))
                .isEqualTo("[{\"key\":\"1\",\"value\":\"b\"},{\"key\":1,\"value\":\"a\"}]");
    }

    @Test
    void halvesOfSurrogatePairsSurviveStorage() throws IOException {
        String text = "a\ud83db\ude00\ud83d\ude00";
        byte[] stored = json(text).getBytes(StandardCharsets.UTF_8);

        assertThat(new ObjectMapper().readValue(stored, String.class)).isEqualTo(text);
    }

    @Test
    void longTextIsRefusedWhole() {
        List<Integer> numbers = List.of(1, 2, 3);

        assertThat(READER.json(numbers, 7)).contains("[1,2,3]");
        assertThat(READER.json(numbers, 6)).isEmpty();
        assertThat(READER.json(Map.of("a", numbers), 12)).isEmpty();
        assertThat(READER.json("x".repeat(100), 50)).isEmpty();
        assertThat(READER.json(new byte[1000], 50)).isEmpty();
    }

    @Test
    void aPreviewIsCutAndSaysSo() {
        ValueReader reader = ValueReader.builder().previewLength(10).build();

        assertThat(reader.read(List.of(1, 2, 3), ALL).preview()).isEqualTo("[1,2,3]");
        assertThat(reader.read(List.of(100, 200, 300), ALL).preview()).isEqualTo("[100,200,…");
        assertThat(reader.read(new HashMap<>(Map.of("b", "x".repeat(500), "a", 1)), ALL)
                        .preview())
                .isEqualTo("{\"a\":1,\"b…");
        Artifact artifact = reader.read("x".repeat(1_000_000), ALL);
        assertThat(artifact.preview()).isEqualTo("\"xxxxxxxx…");
    }

    @Test
    void aPreviewOfManyUnorderedElementsSaysHowMany() {
        Set<Integer> numbers = new java.util.HashSet<>();
        for (int i = 0; i < 5000; i++) {
            numbers.add(i);
        }

        assertThat(READER.read(numbers, ALL).preview()).isEqualTo("{… 5000}");
    }

    @Test
    void deepValuesHaveAPreview() {
        Object value = 1;
        for (int i = 0; i < 10_000; i++) {
            value = new ArrayList<>(List.of(value));
        }

        assertThat(READER.read(value, ALL).preview()).startsWith("[[[[").hasSize(160);
    }

    @Test
    void aMapOfThePipelineIsNotAskedForItsEntries() {
        Sample.LazyMap map = new Sample.LazyMap(1);

        assertThat(READER.read(List.of(map), ALL).preview()).isEqualTo("[{\"only\":1,\"view\":null}]");
        assertThat(READER.json(map, 1000)).contains("{\"only\":1,\"view\":null}");
        assertThat(READER.typeLabel(map)).isEqualTo("LazyMap");
        assertThat(map.view).isNull();
    }
}
