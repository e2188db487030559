package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedField;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.run.Contents;
import dev.whodunit.run.KeptRows;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Runs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesInUseTest {

    private static final String ORDER = "{\"total\":5,\"lines\":[{\"price\":1.5}]}";

    @ParameterizedTest
    @CsvSource({
        "order, '', ''",
        "price, '', ''",
        "tot*, '', ''",
        "read, '', ''",
        "given, '', ''",
        "Order.total, '', ''",
        "'', Line, ''",
        "'', '', Shop.read",
        "'', '', order",
        "price, '', Shop.read",
        "'', Line, Shop.*"
    })
    void whatFitsSomethingIsInUseThoughNothingDiffers(String field, String type, String step) {
        assertThat(inUse(run(), field, type, step)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "prize, '', ''",
        "Line.total, '', ''",
        "'', Lyne, ''",
        "'', '', Shop.write",
        "prize, '', Shop.read",
        "total, Line, ''"
    })
    void whatFitsNothingIsNot(String field, String type, String step) {
        assertThat(inUse(run(), field, type, step)).isFalse();
    }

    @Test
    void whatWasNotKeptMayBeAnything() {
        assertThat(inUse(run().withContents(Contents.EMPTY), "prize", "", "")).isTrue();
        assertThat(inUse(run().withContents(Contents.EMPTY), "", "", "Shop.write"))
                .isFalse();
    }

    @Test
    void rowsOfLargeListsAreLookedInto() {
        KeptRows rows = new KeptRows(new long[] {1}, new int[] {0}, 100, portion -> packed("{\"price\":1.5}"));
        Recording large = run().withContents(Contents.EMPTY.withRows(fingerprint -> Optional.of(rows)));

        assertThat(inUse(large, "price", "", "")).isTrue();
        assertThat(inUse(large, "prize", "", "")).isFalse();
    }

    private static byte[] packed(String row) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(row.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static boolean inUse(Recording run, String field, String type, String step) {
        ToleranceRule rule = new ToleranceRule(field, type, step, Likeness.absolute(1));
        return RulesInUse.of(run, List.of(rule)).equals(List.of(rule));
    }

    private static Recording run() {
        MappedClass order = new MappedClass(
                "shop.Order",
                "java.lang.Object",
                List.of(),
                "",
                List.of(new MappedField("total", "J"), new MappedField("lines", "Ljava/util/List<Lshop/Line;>;")),
                List.of());
        return Runs.of("Shop")
                .step("read", step -> step.as("order").in("given", "\"x\"").out(Runs.artifact("", "Order", ORDER)))
                .build()
                .withMap(new PipelineMap(List.of(order)))
                .withContents(new Contents(Map.of(Runs.fingerprint(ORDER), ORDER, Runs.fingerprint("\"x\""), "\"x\"")));
    }
}
