package dev.whodunit.assertions;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.CallSite;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.List;

/** Describes one step of a synthetic recording. */
final class StepBuilder {

    private final RecordingBuilder recording;
    final int id;
    private final int parent;
    private FunctionRef function;
    private CallSite site = CallSite.OUTSIDE;
    private boolean concurrent;
    private long count = 1;
    private final List<Call> samples = new ArrayList<>();
    private List<Artifact> inputs = new ArrayList<>();
    private List<Artifact> changed = new ArrayList<>();

    StepBuilder(RecordingBuilder recording, int id, int parent, String method, String descriptor) {
        this.recording = recording;
        this.id = id;
        this.parent = parent;
        this.function = FunctionRef.of(FunctionKind.METHOD, "acme.FlightDelays", method, descriptor);
    }

    StepBuilder library(String className) {
        function = FunctionRef.of(FunctionKind.LIBRARY, className, function.method(), function.descriptor());
        return this;
    }

    StepBuilder lambda(String enclosing, int ordinal) {
        function = new FunctionRef(
                FunctionKind.LAMBDA,
                function.className(),
                function.method(),
                function.descriptor(),
                enclosing,
                ordinal);
        return this;
    }

    StepBuilder in(String className) {
        function = FunctionRef.of(FunctionKind.METHOD, className, function.method(), function.descriptor());
        return this;
    }

    StepBuilder at(int index, int line, String storedInto) {
        site = new CallSite(index, "FlightDelays.java", line, storedInto);
        return this;
    }

    StepBuilder concurrent() {
        concurrent = true;
        return this;
    }

    StepBuilder input(String name, String type, long size, String json) {
        inputs.add(recording.artifact(name, type, size, json));
        return this;
    }

    StepBuilder changing(String name, String type, long size, String json) {
        changed.add(recording.artifact(name, type, size, json));
        return this;
    }

    StepBuilder returning(String type, long size, String json) {
        return sample(recording.artifact("", type, size, json), false);
    }

    StepBuilder returning(Artifact output) {
        return sample(output, false);
    }

    StepBuilder returningNothing() {
        return sample(Artifact.VOID, false);
    }

    StepBuilder throwing(String type, String json) {
        return sample(recording.artifact("", type, -1, json), true);
    }

    private StepBuilder sample(Artifact output, boolean threw) {
        samples.add(new Call(samples.size(), inputs, output, threw, changed));
        inputs = new ArrayList<>();
        changed = new ArrayList<>();
        count = Math.max(count, samples.size());
        return this;
    }

    StepBuilder executed(long times) {
        count = times;
        return this;
    }

    Step build() {
        int entries = (int) Math.min(count, 100);
        int[] parents = new int[entries];
        int[] sequence = new int[entries];
        long[] in = new long[entries];
        long[] out = new long[entries];
        for (int i = 0; i < entries; i++) {
            sequence[i] = i;
            in[i] = i % 7 * 2L;
            out[i] = i % 3 * 2L;
        }
        List<CallLog.Block> blocks = count > entries ? List.of(new CallLog.Block(entries, count, 1, 2)) : List.of();
        CallLog log = new CallLog(parents, sequence, in, out, blocks);
        return new Step(id, parent, function, site, Phase.TEST, concurrent, log, samples);
    }

    static Artifact opaque(String type) {
        return new Artifact(
                "", type, ArtifactState.OPAQUE, dev.whodunit.run.Fingerprint.NONE, -1, "<" + type + ">", "");
    }
}
