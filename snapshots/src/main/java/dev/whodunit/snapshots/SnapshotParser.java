package dev.whodunit.snapshots;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.Library;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the text that {@link SnapshotFile} writes, and says precisely what is wrong with any other. */
final class SnapshotParser {

    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();
    static final ObjectReader LINE = JsonMapper.builder(JSON)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .readerFor(JsonNode.class);

    private final Path file;
    private final SnapshotKey key;
    private final List<String> lines;

    private SnapshotParser(Path file, SnapshotKey key, List<String> lines) {
        this.file = file;
        this.key = key;
        this.lines = lines;
    }

    /**
     * Reads the snapshot of a test.
     *
     * @param file where the text is from, for messages
     * @throws SnapshotException if the text is not the whole, unchanged snapshot of this very test
     */
    static Snapshot parse(String text, Path file, SnapshotKey key) {
        // Carriage returns in values are escaped: a bare one comes from a checkout that converts line ends.
        List<String> lines = new ArrayList<>(List.of(text.replace("\r\n", "\n").split("\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return new SnapshotParser(file, key, lines).parse();
    }

    private Snapshot parse() {
        requireNoConflict();
        if (lines.isEmpty()) {
            throw cutOff();
        }
        JsonNode header = line(0);
        requireHeader(header);
        int last = lines.size() - 1;
        if (!lines.get(last).startsWith("{\"lines\":") || !lines.get(last).endsWith("}")) {
            throw cutOff();
        }
        List<AssertedArtifact> asserted = new ArrayList<>();
        List<SnapshotEntry> entries = new ArrayList<>();
        List<KeptStep> values = new ArrayList<>();
        List<CodeHash> code = new ArrayList<>();
        List<Library> libraries = new ArrayList<>();
        for (int i = 1; i < last; i++) {
            JsonNode line = line(i);
            try {
                if (line.has("values")) {
                    values.add(values(line));
                } else {
                    readLine(i, line, asserted, entries, code, libraries);
                }
            } catch (IllegalArgumentException e) {
                throw damaged(i, String.valueOf(e.getMessage()));
            }
        }
        requireWhole(line(last));
        return new Snapshot(
                header.path("pipeline").asText(),
                fingerprint(0, header.path("recording")),
                entries,
                new KeptValues(values),
                code,
                libraries,
                asserted.stream().findFirst());
    }

    /** What nobody can unpack is found before it is needed. */
    private static KeptStep values(JsonNode line) {
        KeptStep step = new KeptStep(
                line.path("values").asText(), line.required("packed").asText());
        step.unpacked();
        return step;
    }

    private void requireNoConflict() {
        Optional<MergeConflict> conflict = MergeConflict.in(lines);
        if (conflict.isPresent()) {
            String sides =
                    conflict.get().sides().stream().map(side -> "\n  " + side).collect(Collectors.joining());
            throw new SnapshotException("The snapshot " + file + " has a merge conflict in line "
                    + conflict.get().line()
                    + (sides.isEmpty() ? ". " : "; the sides have:" + sides + "\n")
                    + "Take one side as a whole (git checkout --ours or --theirs) and run the test, or " + accept());
        }
    }

    private void requireHeader(JsonNode header) {
        if (!header.path("format").asText().equals(SnapshotFile.NAME)) {
            throw damaged(0, "it does not begin with a header of format \"" + SnapshotFile.NAME + "\"");
        }
        int version = header.path("version").asInt();
        if (version > SnapshotFile.VERSION) {
            throw new SnapshotException("The snapshot " + file + " has format version " + version
                    + ", but this Whodunit reads versions up to " + SnapshotFile.VERSION
                    + ". Use the newer Whodunit that wrote it, or " + accept());
        }
        String found = header.path("key").asText();
        if (!found.equals(key.toString())) {
            throw new SnapshotException("The snapshot " + file + " belongs to the test " + found + ", not to " + key
                    + ". If the test was renamed or the file copied, delete the file and " + accept()
                    + " If both tests exist, rename one of them.");
        }
    }

    private void readLine(
            int index,
            JsonNode line,
            List<AssertedArtifact> asserted,
            List<SnapshotEntry> entries,
            List<CodeHash> code,
            List<Library> libraries) {
        if (line.has("asserted")) {
            asserted.add(AssertedJson.read(line));
        } else if (line.has("step")) {
            entries.add(EntryJson.read(line));
        } else if (line.has("code")) {
            code.add(new CodeHash(
                    line.path("code").asText(), line.required("hash").asText()));
        } else if (line.has("library")) {
            libraries.add(new Library(
                    line.path("library").asText(),
                    line.required("version").asText(),
                    line.required("hash").asText()));
        } else {
            throw damaged(index, "it is neither an artifact nor a step nor values nor code nor a library");
        }
    }

    private void requireWhole(JsonNode footer) {
        int last = lines.size() - 1;
        if (footer.path("lines").asInt() != last) {
            throw new SnapshotException("The snapshot " + file + " should have "
                    + footer.path("lines").asInt()
                    + " lines before its last one, but has " + last
                    + ". Restore it from version control, or " + accept());
        }
        String body = String.join("\n", lines.subList(0, last)) + "\n";
        if (!fingerprint(last, footer.path("digest")).equals(Digest.ofUtf8(body))) {
            throw new SnapshotException(
                    "The snapshot " + file + " was changed after it was written: the digest in line " + (last + 1)
                            + " is not that of the lines before it. Restore it from version control, or " + accept());
        }
    }

    private JsonNode line(int index) {
        try {
            JsonNode line = LINE.readValue(lines.get(index));
            if (!line.isObject()) {
                throw damaged(index, "it is not a JSON object");
            }
            return line;
        } catch (JsonProcessingException e) {
            throw damaged(index, "it is not JSON: " + e.getOriginalMessage());
        }
    }

    private Fingerprint fingerprint(int index, JsonNode hex) {
        try {
            return Fingerprint.parse(hex.asText());
        } catch (IllegalArgumentException e) {
            throw damaged(index, String.valueOf(e.getMessage()));
        }
    }

    private SnapshotException cutOff() {
        return new SnapshotException("The snapshot " + file + " is cut off after line " + lines.size()
                + ": its last line, with the number of lines, is not there. Restore it from version control, or "
                + accept());
    }

    private SnapshotException damaged(int index, String reason) {
        return new SnapshotException("The snapshot " + file + " cannot be read at line " + (index + 1) + ": " + reason
                + ". Restore it from version control, or " + accept());
    }

    private String accept() {
        return "accept the current run with -D" + UpdatePolicy.UPDATE + "=" + key.pattern() + ".";
    }
}
