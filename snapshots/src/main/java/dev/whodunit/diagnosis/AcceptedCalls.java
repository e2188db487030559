package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.ChangedFunction.Place;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The executions of a function in the accepted run that are kept so well that they can be compared with others. */
final class AcceptedCalls {

    private static final int MOST = 10;
    private static final int MOST_LOOKED_AT = 1_000;
    private static final int MOST_ALIKE = 10;

    private final Contents contents;
    private final List<Kept> kept = new ArrayList<>();
    private final Set<List<Fingerprint>> inputs = new HashSet<>();
    private boolean isAll = true;

    /**
     * An execution that is kept.
     *
     * @param place where it was
     * @param call with all that it was given and gave
     * @param inputs what it was given
     */
    record Kept(Place place, Call call, List<Replay.Given> inputs) {}

    private AcceptedCalls(Contents contents) {
        this.contents = contents;
    }

    /** The first few that were given different things, and nothing that the current run was given: that is compared already. */
    static AcceptedCalls of(ChangedFunction function, Contents contents) {
        AcceptedCalls calls = new AcceptedCalls(contents);
        function.places().forEach(calls::add);
        return calls;
    }

    private void add(Place place) {
        Step step = place.accepted();
        isAll &= step.log().blocks().isEmpty() && step.log().entries() <= MOST_LOOKED_AT;
        Map<Long, List<Integer>> seen = IntStream.range(0, place.current().log().entries())
                .boxed()
                .collect(Collectors.groupingBy(i -> place.current().log().input(i)));
        int looked = Math.min(MOST_LOOKED_AT, step.log().entries());
        for (int i = 0; i < looked; i++) {
            int index = i;
            List<Integer> alike = seen.getOrDefault(step.log().input(i), List.of()).stream()
                    .limit(MOST_LOOKED_AT)
                    .filter(other -> !hadOtherReceiver(place, index, other))
                    .limit(MOST_ALIKE)
                    .toList();
            if (alike.isEmpty()) {
                add(place, i);
            } else {
                isAll &= alike.stream()
                        .anyMatch(other -> place.current().log().output(other)
                                == step.log().output(index));
            }
        }
    }

    /** A receiver that can change is not in the digest of what went in. */
    private static boolean hadOtherReceiver(Place place, int index, int other) {
        Optional<Fingerprint> before = receiver(place.accepted(), index);
        Optional<Fingerprint> now = receiver(place.current(), other);
        return before.isPresent() && now.isPresent() && !before.equals(now);
    }

    private static Optional<Fingerprint> receiver(Step step, int index) {
        return step.sample(index)
                .flatMap(call -> call.input("this"))
                .filter(AcceptedCalls::isWhole)
                .map(Artifact::fingerprint);
    }

    private void add(Place place, int index) {
        Optional<Kept> found = keptCall(place.accepted(), index)
                .flatMap(call -> given(call).map(given -> new Kept(place, call, given)));
        isAll &= found.isPresent();
        if (found.isPresent()
                && inputs.add(found.get().call().inputs().stream()
                        .map(Artifact::fingerprint)
                        .toList())) {
            if (kept.size() < MOST) {
                kept.add(found.get());
            } else {
                isAll = false;
            }
        }
    }

    private static Optional<Call> keptCall(Step step, int index) {
        if (!step.log().isFinished(index)) {
            return Optional.empty();
        }
        boolean isInFull = step.samples().stream().anyMatch(call -> call.index() == index);
        return step.sample(index)
                .filter(call ->
                        isWhole(call.output()) && call.changed().stream().allMatch(AcceptedCalls::isWhole))
                .filter(call -> isInFull || onlyReturns(step, call))
                .filter(call -> isOfItsOwn(step.function(), call));
    }

    /** A constructor that works for one of a class below returns an object that it cannot make alone. */
    private static boolean isOfItsOwn(FunctionRef function, Call call) {
        return function.kind() != FunctionKind.CONSTRUCTOR
                || call.threw()
                || call.output().type().equals(function.simpleClassName());
    }

    /** What an execution changed is known of the samples; of others, whether there is more to it than its result. */
    private static boolean onlyReturns(Step step, Call call) {
        long output = step.log().output((int) call.index());
        return !call.threw()
                && !call.output().isVoid()
                && output == (call.output().fingerprint().high() & ~1L);
    }

    private static boolean isWhole(Artifact artifact) {
        return artifact.state() == ArtifactState.COMPLETE;
    }

    private Optional<List<Replay.Given>> given(Call call) {
        List<Replay.Given> given = new ArrayList<>();
        for (Artifact input : call.inputs()) {
            Optional<String> json = contents.json(input.fingerprint()).filter(text -> isWhole(input));
            if (json.isEmpty()) {
                return Optional.empty();
            }
            given.add(new Replay.Given(input, json.get()));
        }
        return Optional.of(given);
    }

    List<Kept> kept() {
        return kept;
    }

    /** Whether these are all that the function ever got, beside what the current run was given. */
    boolean isAll() {
        return isAll;
    }
}
