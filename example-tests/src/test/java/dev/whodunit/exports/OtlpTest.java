package dev.whodunit.exports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.util.JsonFormat;
import dev.whodunit.export.ExportFormat;
import dev.whodunit.export.RunExport;
import dev.whodunit.export.RunMetadata;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated messages of OpenTelemetry's protocol take the spans in. */
@Tag("any-jdk")
class OtlpTest {

    private static final Pattern ID = Pattern.compile("\"((?:trace|span|parentSpan)Id)\":\"([0-9a-f]*)\"");

    @ParameterizedTest
    @EnumSource
    void eachStepIsASpanInTheTraceThatGoesOn(RealRun run) throws IOException {
        List<Span> spans = spans(run.recording(), RealRun.METADATA);

        assertThat(spans).hasSize(run.recording().steps().size() + 1);
        assertThat(spans)
                .allMatch(span -> hex(span.getTraceId()).equals(RealRun.PARENT.traceId()))
                .extracting(Span::getSpanId)
                .doesNotHaveDuplicates();
        assertThat(hex(spans.get(0).getParentSpanId())).isEqualTo(RealRun.PARENT.spanId());
    }

    @ParameterizedTest
    @EnumSource
    void eachSpanIsInItsParentAndAfterItsBeginning(RealRun run) throws IOException {
        List<Span> spans = spans(run.recording(), RealRun.METADATA);

        for (Span span : spans.subList(1, spans.size())) {
            Span parent = spans.stream()
                    .filter(other -> other.getSpanId().equals(span.getParentSpanId()))
                    .findFirst()
                    .orElseThrow();
            assertThat(span.getStartTimeUnixNano()).isGreaterThan(parent.getStartTimeUnixNano());
            assertThat(span.getEndTimeUnixNano())
                    .isGreaterThan(span.getStartTimeUnixNano())
                    .isLessThan(parent.getEndTimeUnixNano());
        }
    }

    @Test
    void aSpanHasTheFingerprintsOfWhatTheStepMade() throws IOException {
        Recording run = RealRun.FLIGHTS.recording();
        Step rank = run.steps().stream()
                .filter(step -> step.artifactName().equals("rankedAirports"))
                .findFirst()
                .orElseThrow();
        Artifact made = rank.samples().get(0).output();

        Span span = spans(run, RealRun.METADATA).stream()
                .filter(each -> value(each, "whodunit.step.id").getIntValue() == rank.id())
                .findFirst()
                .orElseThrow();

        assertThat(value(span, "whodunit.artifact.fingerprint").getArrayValue().getValuesList())
                .extracting(AnyValue::getStringValue)
                .containsExactly(made.fingerprint().toString());
        assertThat(span.getEventsList()).extracting(Span.Event::getName).contains("whodunit.artifact.made");
    }

    @Test
    void theRunsSpanHasItsMetadata() throws IOException {
        Span run = spans(RealRun.FLIGHTS.recording(), RealRun.METADATA).get(0);

        assertThat(value(run, "whodunit.task.id").getStringValue()).isEqualTo("task-17");
        assertThat(value(run, "whodunit.dirty").getBoolValue()).isTrue();
        assertThat(value(run, "whodunit.tag.team").getStringValue()).isEqualTo("data");
    }

    @Test
    void withoutATraceTheRunIsOneOfItsOwn() throws IOException {
        RunMetadata alone = RunMetadata.at(RealRun.METADATA.moment());

        List<Span> spans = spans(RealRun.FLIGHTS.recording(), alone);

        Set<String> traces = spans.stream().map(span -> hex(span.getTraceId())).collect(Collectors.toSet());
        assertThat(traces).singleElement().matches(trace -> trace.matches("[0-9a-f]{32}"));
        assertThat(spans.get(0).getParentSpanId()).isEqualTo(ByteString.EMPTY);
    }

    @ParameterizedTest
    @MethodSource("dev.whodunit.exports.HostileRun#all")
    void namesMayBeAnything(Recording run) throws IOException {
        assertThat(spans(run, RealRun.METADATA)).hasSize(4);
    }

    /** The protocol's JSON has ids as hexadecimal digits, where that of its messages has them in base64. */
    private static List<Span> spans(Recording run, RunMetadata metadata) throws IOException {
        String json = RunExport.of(run, metadata, ExportFormat.OTLP);
        String forMessages = ID.matcher(json)
                .replaceAll(id -> "\"" + id.group(1) + "\":\""
                        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(id.group(2))) + "\"");
        ExportTraceServiceRequest.Builder request = ExportTraceServiceRequest.newBuilder();
        JsonFormat.parser().merge(forMessages, request);
        return request.getResourceSpans(0).getScopeSpans(0).getSpansList();
    }

    private static AnyValue value(Span span, String key) {
        return span.getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals(key))
                .map(KeyValue::getValue)
                .findFirst()
                .orElse(AnyValue.getDefaultInstance());
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
