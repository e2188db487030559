package dev.whodunit.snapshots;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values in a snapshot: where something else than the accepted value may be as good, a digest cannot tell, and the recording
 * is not at hand where only version control is.
 *
 * @param steps those of which all executions are kept, in the order of the entries
 */
public record KeptValues(List<KeptStep> steps) {

    /** No value is kept. */
    public static final KeptValues NONE = new KeptValues(List.of());

    /** What all of it may take in a file under version control where nobody says otherwise, in characters. */
    public static final int ROOM = 150_000;

    /** What is this many times as long as the room is not packed to see whether it fits, since hardly anything shrinks as much. */
    private static final long LEAST_PART = 30;

    private static final long CHARACTERS_OF_ARTIFACT = 100;

    public KeptValues {
        steps = List.copyOf(steps);
    }

    /** The paths of the steps whose executions are kept. */
    public Set<String> paths() {
        return steps.stream().map(KeptStep::path).collect(Collectors.toUnmodifiableSet());
    }

    /** The same, where the executions of some steps are those of others; what is the same in both has their text. */
    KeptValues with(KeptValues others, Set<String> paths) {
        Map<String, KeptStep> known =
                others.steps.stream().collect(Collectors.toMap(KeptStep::path, step -> step, (first, second) -> first));
        return new KeptValues(steps.stream()
                .map(step -> Optional.ofNullable(known.get(step.path()))
                        .filter(other ->
                                paths.contains(step.path()) || step.unpacked().equals(other.unpacked()))
                        .orElse(step))
                .toList());
    }

    KeptValues without(Set<String> paths) {
        return new KeptValues(
                steps.stream().filter(step -> !paths.contains(step.path())).toList());
    }

    /**
     * What there is room for of the steps that have such values, each with all of its executions or with none. The small ones come first,
     * so that there are as many as can be.
     *
     * @param needed of what an execution of a step was given or made, those whose content is needed
     * @param room how many characters they may take
     */
    static KeptValues of(Recording run, CallTree tree, BiFunction<Step, Call, List<Artifact>> needed, int room) {
        Lines lines = new Lines(run, tree);
        List<Candidate> all = new ArrayList<>();
        for (CallTree.Node line : tree.lines()) {
            lines.calls(line)
                    .map(calls -> new Candidate(line.path(), calls, contents(line, calls, run, needed)))
                    .filter(step -> !step.contents().isEmpty())
                    .ifPresent(all::add);
        }
        Map<String, KeptStep> kept = new HashMap<>();
        long left = room;
        for (Candidate step :
                all.stream().sorted(Comparator.comparingLong(Candidate::size)).toList()) {
            if (step.size() <= LEAST_PART * left) {
                KeptStep packed = KeptStep.of(step.path(), step.calls(), step.contents());
                if (packed.packed().length() <= left) {
                    kept.put(step.path(), packed);
                    left -= packed.packed().length();
                }
            }
        }
        return new KeptValues(all.stream()
                .flatMap(step -> Optional.ofNullable(kept.get(step.path())).stream())
                .toList());
    }

    /** The executions of a step before they are packed, with contents by fingerprint. */
    private record Candidate(String path, List<KeptCall> calls, Map<Fingerprint, String> contents) {

        /** In characters, about; each content is written once. */
        long size() {
            long artifacts =
                    calls.stream().flatMap(kept -> artifacts(kept.call())).count();
            return CHARACTERS_OF_ARTIFACT * artifacts
                    + contents.values().stream().mapToLong(String::length).sum();
        }
    }

    private static Map<Fingerprint, String> contents(
            CallTree.Node line, List<KeptCall> calls, Recording run, BiFunction<Step, Call, List<Artifact>> needed) {
        Map<Fingerprint, String> contents = new HashMap<>();
        calls.stream()
                .flatMap(kept -> needed.apply(line.step(), kept.call()).stream())
                .map(Artifact::fingerprint)
                .forEach(value -> run.contents().json(value).ifPresent(text -> contents.put(value, text)));
        return contents;
    }

    /** The paths of the steps that have such values, be there room for them or not. */
    static Set<String> needing(Recording run, CallTree tree, BiFunction<Step, Call, List<Artifact>> needed) {
        return tree.lines().stream()
                .filter(line -> samples(line.step())
                        .anyMatch(call -> !needed.apply(line.step(), call).isEmpty()))
                .map(CallTree.Node::path)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Call> samples(Step step) {
        return Stream.iterate(0, i -> i < step.log().entries(), i -> i + 1).flatMap(i -> step.sample(i).stream());
    }

    /** All that an execution was given and made. */
    public static Stream<Artifact> artifacts(Call call) {
        return Stream.of(call.inputs().stream(), Stream.of(call.output()), call.changed().stream())
                .flatMap(artifacts -> artifacts);
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
