package dev.whodunit.benchmarks.lineage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Keeps evidence, so that it need not be gathered for each tracer: packed JSON, the baseline first, then a run a line. */
final class EvidenceFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    EvidenceFile(Path file) {
        this.file = file;
    }

    private record Head(int inputValues, Map<String, String> outputs, Way way, List<InputValue> values) {}

    private record Change(InputValue value, Content content) {}

    private record Run(String name, List<Change> changes, Way way, Map<String, String> texts, Set<String> vanished) {

        static Run of(Observed run) {
            List<Change> changes = new TreeMap<>(run.intervention().changes())
                    .entrySet().stream()
                            .map(change -> new Change(change.getKey(), change.getValue()))
                            .toList();
            return new Run(run.intervention().name(), changes, run.way(), run.texts(), run.vanished());
        }

        Observed observed() {
            Map<InputValue, Content> changed = new LinkedHashMap<>();
            changes.forEach(change -> changed.put(change.value(), change.content()));
            return new Observed(new Intervention(name, changed), way, texts, vanished);
        }
    }

    boolean exists() {
        return Files.exists(file);
    }

    void write(Evidence evidence) throws IOException {
        Outcome baseline = evidence.baseline();
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file));
                SequenceWriter lines =
                        JSON.writer().withRootValueSeparator("\n").writeValues(out)) {
            lines.write(new Head(evidence.inputValues(), baseline.outputs(), baseline.way(), evidence.values()));
            for (Observed run : evidence.runs()) {
                lines.write(Run.of(run));
            }
        }
    }

    Evidence read() throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                JsonParser parser = JSON.createParser(in)) {
            Head head = JSON.readValue(parser, Head.class);
            List<Observed> runs = new ArrayList<>();
            JSON.readerFor(Run.class).<Run>readValues(parser).forEachRemaining(run -> runs.add(run.observed()));
            return new Evidence(head.inputValues(), new Outcome(head.outputs(), head.way()), head.values(), runs);
        }
    }
}
