package dev.whodunit.verification;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
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
import dev.whodunit.run.Outline;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import dev.whodunit.snapshots.CodeHash;
import dev.whodunit.snapshots.KeptCall;
import dev.whodunit.snapshots.KeptStep;
import dev.whodunit.snapshots.KeptValues;
import dev.whodunit.snapshots.Snapshot;
import dev.whodunit.snapshots.SnapshotEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A snapshot seen as a coarse recording, for want of the full one: each group of executions is one execution, known by
 * its digests. Two snapshots made coarse in the same way compare by the same rules as two recordings.
 */
final class SnapshotBaseline {

    /** In the name of a lambda, between the method that it is written in and its number. */
    private static final String LAMBDA = "#lambda";

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<Integer, Integer> children = new HashMap<>();

    private final Map<Fingerprint, Outline> outlines = new HashMap<>();
    private final Map<String, List<KeptCall>> inFull;
    private final Map<String, SnapshotEntry> heldAgainst;

    private SnapshotBaseline(List<KeptCall> calls, List<SnapshotEntry> heldAgainst) {
        this.heldAgainst = heldAgainst.stream()
                .collect(Collectors.toMap(SnapshotEntry::path, entry -> entry, (first, second) -> first));
        this.inFull = calls.stream().collect(Collectors.groupingBy(KeptCall::path));
    }

    /**
     * The snapshot as a recording; the map has only the hashes of the methods that ran.
     *
     * @param run what it is held against: steps whose executions are known on one side only are groups on both
     */
    static Recording of(Snapshot snapshot, Recording run) {
        Set<String> both = Snapshot.callsOf(run, snapshot.values().paths()).stream()
                .map(KeptCall::path)
                .collect(Collectors.toSet());
        List<KeptStep.Unpacked> kept =
                snapshot.values().steps().stream().map(KeptStep::unpacked).toList();
        SnapshotBaseline baseline = new SnapshotBaseline(
                kept.stream()
                        .flatMap(step -> step.calls().stream())
                        .filter(call -> both.contains(call.path()))
                        .toList(),
                List.of());
        for (SnapshotEntry entry : snapshot.entries()) {
            baseline.add(entry, functionOf(entry), CallSite.OUTSIDE);
        }
        return new Recording(
                run.identity(),
                baseline.steps,
                mapOf(snapshot),
                snapshot.libraries(),
                baseline.contents(jsonOf(kept)),
                List.of());
    }

    /**
     * The same for a run that is at hand, with its own map, functions and lines.
     *
     * @param accepted the snapshot that it is to be held against
     */
    static Recording of(Recording run, Snapshot accepted) {
        Snapshot snapshot = Snapshot.of(run);
        List<Step> recorded = Snapshot.stepsOf(run);
        SnapshotBaseline baseline =
                new SnapshotBaseline(Snapshot.callsOf(run, accepted.values().paths()), accepted.entries());
        for (int i = 0; i < recorded.size(); i++) {
            baseline.add(
                    snapshot.entries().get(i),
                    recorded.get(i).function(),
                    recorded.get(i).site());
        }
        return new Recording(
                run.identity(),
                baseline.steps,
                run.map(),
                snapshot.libraries(),
                baseline.contents(baseline.jsonOf(run.contents())),
                run.notices(),
                run.environment());
    }

    private Contents contents(Map<Fingerprint, String> json) {
        return new Contents(json, List.of(), outlines);
    }

    private static Map<Fingerprint, String> jsonOf(List<KeptStep.Unpacked> steps) {
        Map<Fingerprint, String> json = new HashMap<>();
        steps.forEach(step -> json.putAll(step.json()));
        return json;
    }

    private Map<Fingerprint, String> jsonOf(Contents contents) {
        Map<Fingerprint, String> json = new HashMap<>();
        inFull.values().stream()
                .flatMap(List::stream)
                .flatMap(kept -> KeptValues.artifacts(kept.call()))
                .map(Artifact::fingerprint)
                .forEach(fingerprint -> contents.json(fingerprint).ifPresent(text -> json.put(fingerprint, text)));
        return json;
    }

    private void add(SnapshotEntry entry, FunctionRef function, CallSite site) {
        int id = steps.size();
        int parent = parentOf(entry.path());
        ids.put(entry.path(), id);
        List<KeptCall> calls = inFull.getOrDefault(entry.path(), List.of());
        int position = children.merge(parent, Math.max(1, calls.size()), Integer::sum);
        entry.outline().ifPresent(outline -> outlines.put(entry.outputs(), outline));
        Artifact output =
                new Artifact("", entry.type(), entry.state(), entry.outputs(), entry.size(), entry.preview(), "");
        steps.add(new Step(
                id,
                parent,
                function,
                new CallSite(position, site.file(), site.line(), entry.artifact()),
                entry.phase(),
                false,
                calls.isEmpty() ? logOfAll(entry, parent, position) : log(calls, parent, position),
                calls.isEmpty()
                        ? List.of(new Call(0, List.of(), output, entry.threw(), List.of()))
                        : calls.stream().map(KeptCall::call).toList()));
    }

    private CallLog logOfAll(SnapshotEntry entry, int parent, int position) {
        SnapshotEntry other = heldAgainst.getOrDefault(entry.path(), entry);
        boolean isComparable = !entry.isInOtherGroupsThan(other);
        boolean areInputsKnown = isComparable || entry.inputs().equals(other.inputs());
        boolean areOutputsKnown = isComparable || entry.outputs().equals(other.outputs());
        return new CallLog(
                new int[] {parent < 0 ? -1 : 0},
                new int[] {position},
                new long[] {areInputsKnown ? digest(entry.inputs().high(), entry.completeInputs()) : CallLog.UNKNOWN},
                new long[] {
                    areOutputsKnown
                            ? digest(entry.outputs().high(), entry.state() != ArtifactState.PARTIAL)
                            : CallLog.UNKNOWN
                },
                List.of());
    }

    /** Of a step around them that is one execution here, all of them are inside of that. */
    private CallLog log(List<KeptCall> calls, int parent, int last) {
        boolean isAroundInFull = parent >= 0 && steps.get(parent).log().entries() > 1;
        int first = last - calls.size() + 1;
        return new CallLog(
                calls.stream()
                        .mapToInt(call -> parent < 0 ? -1 : isAroundInFull ? call.parent() : 0)
                        .toArray(),
                IntStream.range(first, first + calls.size()).toArray(),
                calls.stream().mapToLong(KeptCall::input).toArray(),
                calls.stream().mapToLong(KeptCall::output).toArray(),
                List.of());
    }

    /** Steps between may have no line of their own. */
    private int parentOf(String path) {
        for (int end = path.lastIndexOf(" > "); end >= 0; end = path.lastIndexOf(" > ", end - 1)) {
            Integer parent = ids.get(path.substring(0, end));
            if (parent != null) {
                return parent;
            }
        }
        return -1;
    }

    private static long digest(long high, boolean complete) {
        return complete ? high & ~1L : high | CallLog.CUT;
    }

    private static FunctionRef functionOf(SnapshotEntry entry) {
        String function = entry.function();
        int lambda = function.indexOf(LAMBDA);
        if (entry.kind() == FunctionKind.LAMBDA && lambda > 0) {
            int dot = function.lastIndexOf('.', lambda);
            return new FunctionRef(
                    entry.kind(),
                    function.substring(0, dot),
                    function.substring(dot + 1),
                    "",
                    function.substring(dot + 1, lambda),
                    Integer.parseInt(function.substring(lambda + LAMBDA.length())));
        }
        int descriptor = function.indexOf('(');
        int end = descriptor < 0 ? function.length() : descriptor;
        int dot = function.lastIndexOf('.', end);
        return FunctionRef.of(
                entry.kind(),
                dot < 0 ? "" : function.substring(0, dot),
                function.substring(dot + 1, end),
                function.substring(end));
    }

    private static PipelineMap mapOf(Snapshot snapshot) {
        Map<String, List<MappedMethod>> methods = new HashMap<>();
        for (CodeHash code : snapshot.code()) {
            int end = Math.max(code.function().indexOf('('), code.function().indexOf(LAMBDA));
            int descriptor = code.function().indexOf('(') < 0 ? code.function().length() : end;
            int dot = code.function().lastIndexOf('.', end);
            if (dot > 0 && end > 0) {
                methods.computeIfAbsent(code.function().substring(0, dot), unseen -> new ArrayList<>())
                        .add(method(
                                code.function().substring(dot + 1, descriptor),
                                code.function().substring(descriptor),
                                code.hash()));
            }
        }
        return new PipelineMap(methods.entrySet().stream()
                .map(entry -> new MappedClass(entry.getKey(), "", List.of(), "", entry.getValue()))
                .sorted(Comparator.comparing(MappedClass::name))
                .toList());
    }

    private static MappedMethod method(String name, String descriptor, String hash) {
        return new MappedMethod(
                name, descriptor, 0, hash, 0, 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
