package dev.whodunit.assertions;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds synthetic recordings. Text that is not to be kept starts with {@code ~}. */
final class RecordingBuilder {

    private final List<StepBuilder> steps = new ArrayList<>();
    private final Map<Fingerprint, String> contents = new HashMap<>();
    private final List<MappedMethod> methods = new ArrayList<>();

    StepBuilder step(StepBuilder parent, String method) {
        return step(parent, method, "()V");
    }

    StepBuilder step(StepBuilder parent, String method, String descriptor) {
        int parentId = parent == null ? -1 : parent.id;
        StepBuilder step = new StepBuilder(this, steps.size(), parentId, method, descriptor);
        steps.add(step);
        return step;
    }

    RecordingBuilder method(MethodBuilder method) {
        methods.add(method.build());
        return this;
    }

    Artifact artifact(String name, String type, long size, String json) {
        boolean kept = !json.startsWith("~");
        String text = kept ? json : json.substring(1);
        Fingerprint fingerprint = new Fingerprint(text.hashCode(), 1);
        if (kept) {
            contents.put(fingerprint, text);
        }
        return new Artifact(name, type, ArtifactState.COMPLETE, fingerprint, size, text, "");
    }

    Recording build() {
        MappedClass mapped =
                new MappedClass("acme.FlightDelays", "java.lang.Object", List.of(), "FlightDelays.java", methods);
        return new Recording(
                new RunIdentity("[id]", "acme.FlightDelaysTest", "ranks", "ranks()", "FlightDelays"),
                steps.stream().map(StepBuilder::build).toList(),
                new PipelineMap(List.of(mapped)),
                List.of(),
                new Contents(contents),
                List.of());
    }
}
