package dev.whodunit.snapshots;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.whodunit.run.Fingerprint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * All executions of a step with their values, in one line of a file: packed, since nobody reads hundreds of lines, and since a file under
 * version control has room for several times as many executions then.
 *
 * @param path of the entry that they belong to
 * @param packed a line of JSON for each, as the zlib format (RFC 1950) in Base64. Not all libraries that write that format pack the same
 *     bytes alike, so what was accepted keeps its text.
 */
public record KeptStep(String path, String packed) {

    /**
     * What is in it.
     *
     * @param calls the executions in their order
     * @param json contents of their values, as far as these are needed
     */
    public record Unpacked(List<KeptCall> calls, Map<Fingerprint, String> json) {

        public Unpacked {
            calls = List.copyOf(calls);
            json = Map.copyOf(json);
        }
    }

    static KeptStep of(String path, List<KeptCall> calls, Map<Fingerprint, String> json) {
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream packer = new DeflaterOutputStream(bytes, best)) {
            Map<Fingerprint, String> unwritten = new HashMap<>(json);
            for (KeptCall call : calls) {
                packer.write(line(call, unwritten).getBytes(StandardCharsets.UTF_8));
                packer.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        } finally {
            best.end();
        }
        return new KeptStep(path, Base64.getEncoder().withoutPadding().encodeToString(bytes.toByteArray()));
    }

    private static String line(KeptCall call, Map<Fingerprint, String> json) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = SnapshotParser.JSON.createGenerator(text)) {
            out.writeStartObject();
            KeptCallJson.write(out, call, json);
            out.writeEndObject();
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException if it is not what this class packed */
    public Unpacked unpacked() {
        List<KeptCall> calls = new ArrayList<>();
        Map<Fingerprint, String> json = new HashMap<>();
        for (String line : (Iterable<String>) text().lines()::iterator) {
            calls.add(KeptCallJson.read(path, parse(line), json));
        }
        return new Unpacked(calls, json);
    }

    private String text() {
        byte[] bytes = Base64.getDecoder().decode(packed);
        try (InflaterInputStream all = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(all.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException("its values cannot be unpacked: " + e.getMessage(), e);
        }
    }

    private static JsonNode parse(String line) {
        try {
            return SnapshotParser.LINE.readValue(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("its values are not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
