package dev.whodunit.snapshots;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values in a snapshot: where something else than the accepted value may be as good, a digest cannot tell, and the recording
 * is not at hand where only version control is.
 *
 * @param calls all executions of some steps, in the order of the entries
 * @param json canonical JSON of their values by fingerprint, as far as it is needed
 */
public record KeptValues(List<KeptCall> calls, Map<Fingerprint, String> json) {

    /** No value is kept. */
    public static final KeptValues NONE = new KeptValues(List.of(), Map.of());

    /** What all of it may take in a file under version control, in characters, about. */
    private static final int ROOM = 100_000;

    /** What one step may take of it, so that one list leaves room for others; in characters, about. */
    public static final int ROOM_OF_STEP = 25_000;

    private static final int CHARACTERS_OF_ARTIFACT = 100;

    public KeptValues {
        calls = List.copyOf(calls);
        json = Collections.unmodifiableMap(new TreeMap<>(json));
    }

    /** The paths of the steps whose executions are kept. */
    public Set<String> paths() {
        return calls.stream().map(KeptCall::path).collect(Collectors.toUnmodifiableSet());
    }

    /** The same, where the executions of some steps are those of others. */
    KeptValues with(KeptValues others, Set<String> paths) {
        if (paths.isEmpty()) {
            return this;
        }
        List<KeptCall> all = new ArrayList<>();
        Set<String> added = new HashSet<>();
        for (KeptCall call : calls) {
            if (!paths.contains(call.path())) {
                all.add(call);
            } else if (added.add(call.path())) {
                all.addAll(others.calls.stream()
                        .filter(other -> other.path().equals(call.path()))
                        .toList());
            }
        }
        Map<Fingerprint, String> contents = new HashMap<>(json);
        contents.putAll(others.json);
        return new KeptValues(all, contents);
    }

    /**
     * What there is room for of the steps that have such values, each with all of its executions or with none.
     *
     * @param needed of what an execution of a step was given or made, those whose content is needed
     */
    static KeptValues of(Recording run, CallTree tree, BiFunction<Step, Call, List<Artifact>> needed) {
        List<KeptCall> calls = new ArrayList<>();
        Map<Fingerprint, String> json = new HashMap<>();
        Lines lines = new Lines(run, tree);
        int room = ROOM;
        for (CallTree.Node line : tree.lines()) {
            int most = Math.min(room, ROOM_OF_STEP);
            boolean mayFit = line.step().count() * CHARACTERS_OF_ARTIFACT <= most;
            List<KeptCall> all = mayFit ? lines.calls(line).orElse(List.of()) : List.of();
            Map<Fingerprint, String> contents = new HashMap<>();
            all.stream()
                    .flatMap(kept -> needed.apply(line.step(), kept.call()).stream())
                    .map(Artifact::fingerprint)
                    .forEach(value -> run.contents().json(value).ifPresent(text -> contents.put(value, text)));
            int size = size(all, contents);
            if (!contents.isEmpty() && size <= most) {
                calls.addAll(all);
                json.putAll(contents);
                room -= size;
            }
        }
        return new KeptValues(calls, json);
    }

    /** All that an execution was given and made. */
    public static Stream<Artifact> artifacts(Call call) {
        return Stream.of(call.inputs().stream(), Stream.of(call.output()), call.changed().stream())
                .flatMap(artifacts -> artifacts);
    }

    private static int size(List<KeptCall> calls, Map<Fingerprint, String> contents) {
        long size = calls.stream()
                .flatMap(kept -> artifacts(kept.call()))
                .mapToLong(artifact -> CHARACTERS_OF_ARTIFACT
                        + contents.getOrDefault(artifact.fingerprint(), "").length())
                .sum();
        return (int) Math.min(size, Integer.MAX_VALUE);
    }

    /** The executions of steps that have an entry, each with the one around it that has an entry. */
    static final class Lines {

        private final Recording run;
        private final Set<Integer> withEntry;

        Lines(Recording run, CallTree tree) {
            this.run = run;
            this.withEntry = tree.lines().stream().map(line -> line.step().id()).collect(Collectors.toSet());
        }

        /** All executions of a step; empty if one was not kept, or if their order means nothing. */
        Optional<List<KeptCall>> calls(CallTree.Node line) {
            Step step = line.step();
            boolean isWhole = step.log().blocks().isEmpty() && (!line.unordered() || step.count() == 1);
            List<KeptCall> calls = new ArrayList<>();
            for (int i = 0; isWhole && i < step.log().entries(); i++) {
                Optional<Call> call = step.sample(i);
                isWhole = call.isPresent();
                int index = i;
                call.ifPresent(kept -> calls.add(new KeptCall(
                        line.path(),
                        around(step, index),
                        step.log().input(index),
                        step.log().output(index),
                        kept)));
            }
            return isWhole ? Optional.of(calls) : Optional.empty();
        }

        private int around(Step step, int execution) {
            Step at = step;
            int index = execution;
            do {
                index = index < 0 ? index : at.log().parent(index);
                if (at.parent() < 0) {
                    return 0;
                }
                at = run.step(at.parent());
                index = index < at.log().entries() ? index : -1;
            } while (!withEntry.contains(at.id()));
            return Math.max(index, 0);
        }
    }
}
