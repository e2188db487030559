package dev.whodunit.report.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.whodunit.difference.Differences;
import dev.whodunit.difference.LargeList;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.KeptRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rows of a list, wherever the recording has them. */
public interface ListRows {

    /** How many there are. */
    int size();

    /** The JSON of some of them; fails with {@link UncheckedIOException} if they are not there any more. */
    List<String> json(int from, int to);

    /** 64 bits for each: those with the same are the same. */
    long[] digests();

    /** Empty if it is no list, or its rows were not kept. */
    static Optional<ListRows> of(Contents contents, Fingerprint fingerprint) {
        Optional<KeptRows> kept = contents.rows(fingerprint);
        return kept.isPresent()
                ? kept.map(OfRecording::of)
                : contents.json(fingerprint)
                        .filter(json -> json.startsWith("["))
                        .flatMap(json -> OfText.read(json, Integer.MAX_VALUE));
    }

    /** The first rows of a list; the others are not read. Empty if it is none, or its rows were not kept. */
    static Optional<ArrayNode> first(Contents contents, Fingerprint fingerprint, int most) {
        Optional<KeptRows> kept = contents.rows(fingerprint);
        try {
            return kept.isPresent()
                    ? Optional.of(ListRows.trees(OfRecording.of(kept.get()), most))
                    : contents.json(fingerprint)
                            .filter(json -> json.startsWith("["))
                            .flatMap(json -> OfText.read(json, most))
                            .map(rows -> ListRows.trees(rows, most));
        } catch (UncheckedIOException notThereAnyMore) {
            return Optional.empty();
        }
    }

    /** What is different in two large lists; empty if the rows of either were not kept, or are not there any more. */
    static Optional<Differences> differences(Contents accepted, Fingerprint before, Contents current, Fingerprint now) {
        Optional<KeptRows> old = accepted.rows(before);
        Optional<KeptRows> young = current.rows(now);
        try {
            return old.isEmpty() || young.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Differences.between(
                            OfRecording.of(old.get()), OfRecording.of(young.get()), noKey -> false));
        } catch (UncheckedIOException notThereAnyMore) {
            return Optional.empty();
        }
    }

    /** The first rows as trees. */
    static ArrayNode trees(ListRows rows, int most) {
        ArrayNode trees = JsonNodeFactory.instance.arrayNode();
        for (String row : rows.json(0, Math.min(most, rows.size()))) {
            try {
                trees.add(OfText.JSON.readTree(row));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return trees;
    }

    /** Those of a large list. */
    record OfRecording(KeptRows rows, int size) implements ListRows, LargeList {

        static OfRecording of(KeptRows rows) {
            return new OfRecording(rows, rows.digests().length);
        }

        @Override
        public List<String> json(int[] positions) {
            return rows.json(positions);
        }

        @Override
        public List<String> json(int from, int to) {
            return rows.json(IntStream.range(from, to).toArray());
        }

        @Override
        public long[] digests() {
            return rows.digests();
        }
    }

    /** Those of a list that was kept as a whole. */
    record OfText(List<String> rows) implements ListRows {

        private static final ObjectMapper JSON = new ObjectMapper();
        private static final long FNV_BASIS = 0xcbf29ce484222325L;
        private static final long FNV_PRIME = 0x100000001b3L;

        static Optional<ListRows> read(String json, int most) {
            List<String> rows = new ArrayList<>();
            try (JsonParser parser = JSON.createParser(json)) {
                parser.nextToken();
                while (rows.size() < most && parser.nextToken() != JsonToken.END_ARRAY) {
                    JsonNode row = parser.readValueAsTree();
                    rows.add(row.toString());
                }
                return Optional.of(new OfText(rows));
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public List<String> json(int from, int to) {
            return rows.subList(from, to);
        }

        @Override
        public long[] digests() {
            return rows.stream().mapToLong(OfText::digest).toArray();
        }

        private static long digest(String row) {
            long digest = FNV_BASIS;
            for (byte part : row.getBytes(StandardCharsets.UTF_8)) {
                digest = (digest ^ part) * FNV_PRIME;
            }
            return digest;
        }
    }
}
