package dev.whodunit.examples;

import dev.whodunit.map.PipelineMap;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.CallSite;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.KeptRows;
import dev.whodunit.run.Outline;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.run.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * A run of many steps, the first of which gives a list of many rows.
 *
 * @param steps how many, one around the others
 * @param rows how many
 * @param changed the row that is another one than it was, -1 for none
 */
record LargeRun(int steps, int rows, int changed) {

    private static final int PORTION = 1_000;

    Recording recording() {
        Fingerprint table = new Fingerprint(7, changed);
        List<Step> all = new ArrayList<>();
        all.add(step(0, -1, "all", number(0)));
        all.add(step(
                1,
                0,
                "sales",
                new Artifact("", "List<Sale>", ArtifactState.COMPLETE, table, rows, "[{\"id\":0,\"sh…", "")));
        for (int i = 2; i < steps; i++) {
            all.add(step(i, 0, "count" + i, number(i)));
        }
        Outline outline = new Outline(
                Outline.Unit.ROWS, rows, 1_024, Collections.nCopies((rows - 1) / 1_024 + 1, changed), List.of());
        KeptRows kept = kept();
        Contents contents = new Contents(Map.of(), List.of(), Map.of(table, outline))
                .withRows(asked -> asked.equals(table) ? Optional.of(kept) : Optional.empty());
        return new Recording(
                new RunIdentity("id", "com.acme.SalesTest", "counts", "counts()", "Sales"),
                all,
                new PipelineMap(List.of()),
                List.of(),
                contents,
                List.of());
    }

    private static Artifact number(int value) {
        return new Artifact(
                "", "int", ArtifactState.COMPLETE, new Fingerprint(1, value), -1, String.valueOf(value), "");
    }

    private static Step step(int id, int parent, String method, Artifact output) {
        return new Step(
                id,
                parent,
                FunctionRef.of(FunctionKind.METHOD, "com.acme.Sales", method, "()Ljava/lang/Object;"),
                new CallSite(id, "Sales.java", id, ""),
                Phase.TEST,
                false,
                new CallLog(
                        new int[] {Math.min(parent, 0)},
                        new int[] {id},
                        new long[] {2},
                        new long[] {output.fingerprint().hashCode()},
                        List.of()),
                List.of(new Call(0, List.of(), output, false, List.of())));
    }

    private String row(int position) {
        int amount = position == changed ? -1 : position * 31 % 9_973;
        return "{\"id\":" + position + ",\"shop\":\"shop " + position % 1_000 + "\",\"amount\":" + amount + ",\"rate\":"
                + amount / 128.0 + "}";
    }

    private KeptRows kept() {
        long[] digests = IntStream.range(0, rows)
                .mapToLong(position -> position == changed ? -1 : position)
                .toArray();
        int[] starts = IntStream.range(0, (rows - 1) / PORTION + 1)
                .map(portion -> portion * PORTION)
                .toArray();
        return new KeptRows(digests, starts, rows, this::packed);
    }

    private byte[] packed(int portion) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            for (int i = portion * PORTION; i < Math.min(rows, (portion + 1) * PORTION); i++) {
                out.write((row(i) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return packed.toByteArray();
    }
}
