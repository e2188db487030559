package dev.whodunit.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.difference.Alignment;
import dev.whodunit.difference.JsonTrees;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which line, row or key of what was read is another one, as far as the values were kept. */
final class InputDetails {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Recording accepted;
    private final Recording current;
    private final StepAlignment steps;

    InputDetails(Recording accepted, Recording current, StepAlignment steps) {
        this.accepted = accepted;
        this.current = current;
        this.steps = steps;
    }

    /** The name of a file, after a space, if both values are the same file with other content. */
    Optional<String> file(Artifact before, Artifact now) {
        Optional<String> name = name(accepted, before);
        return name.filter(known -> name(current, now).equals(name)).map(known -> " " + known);
    }

    private static Optional<String> name(Recording run, Artifact artifact) {
        return run.contents()
                .json(artifact.fingerprint())
                .or(() -> Optional.of(artifact.preview()))
                .flatMap(InputDetails::parse)
                .filter(file -> file.hasNonNull("file") && file.hasNonNull("sha256"))
                .map(file -> file.get("file").asText());
    }

    /**
     * {@code : line 17: "a" → "b" (read by Files.readAllLines)}, or nothing if nobody is seen to read it. What is given the
     * file itself comes first, then what reads without saying from where.
     */
    String ofFile(Artifact before, Artifact now) {
        Predicate<Step> isLibrary = step -> step.function().kind() == FunctionKind.LIBRARY;
        return inFile(isLibrary, before, now)
                .or(() -> read(isLibrary.and(step -> Visibility.reads(step.function()))))
                .or(() -> inFile(isLibrary.negate(), before, now))
                .map(found -> ": " + found)
                .orElse("");
    }

    private Optional<String> inFile(Predicate<Step> wanted, Artifact before, Artifact now) {
        return pairs(wanted)
                .flatMap(pair -> taking(pair[0], before.fingerprint()).stream()
                        .flatMap(old -> taking(pair[1], now.fingerprint()).stream()
                                .flatMap(young -> between(old.output(), young.output()).stream()))
                        .map(inside -> inside + readBy(pair[1])))
                .findFirst();
    }

    private static Optional<Call> taking(Step step, Fingerprint file) {
        return step.samples().stream()
                .filter(call -> call.inputs().stream()
                        .anyMatch(input -> input.fingerprint().equals(file)))
                .findFirst();
    }

    private Optional<String> read(Predicate<Step> wanted) {
        return pairs(wanted)
                .filter(pair -> Digests.outputs(pair[0].log()) != Digests.outputs(pair[1].log()))
                .flatMap(pair -> inResults(pair[0], pair[1]).map(inside -> inside + readBy(pair[1])).stream())
                .findFirst();
    }

    private Stream<Step[]> pairs(Predicate<Step> wanted) {
        return current.steps().stream()
                .filter(step -> wanted.test(step) && steps.acceptedOf(step.id()) != Alignment.NONE)
                .map(step -> new Step[] {accepted.step(steps.acceptedOf(step.id())), step});
    }

    private static String readBy(Step step) {
        return " (read by " + step.function() + ")";
    }

    /** Where the results of a call that reads are different: among all results if it was made for each line. */
    Optional<String> ofRead(Execution before, Execution now) {
        return Visibility.reads(now.step().function()) ? inResults(before.step(), now.step()) : Optional.empty();
    }

    private static boolean isMadeOnce(Recording run, Step step) {
        return run.steps().stream()
                        .filter(other -> isSameCall(step, other))
                        .mapToLong(Step::count)
                        .sum()
                == 1;
    }

    private Optional<String> inCall(Call before, Call now) {
        return between(before.output(), now.output())
                .or(() -> now.changed().stream()
                        .flatMap(state -> before.changed().stream()
                                .filter(old -> old.name().equals(state.name()))
                                .flatMap(old -> between(old, state).stream()))
                        .findFirst());
    }

    /** A call that was made once, or once for each line by one execution, so that the results are the lines. */
    private Optional<String> inResults(Step before, Step now) {
        if (isMadeOnce(accepted, before) && isMadeOnce(current, now)) {
            return before.sample(0).flatMap(old -> now.sample(0).flatMap(young -> inCall(old, young)));
        }
        return results(accepted, before)
                .flatMap(old -> results(current, now).flatMap(young -> InputDifference.between(old, young)));
    }

    /** All that the function gave to the one execution that called it, from any of its lines, in the order of time. */
    private static Optional<JsonNode> results(Recording run, Step one) {
        TreeMap<Integer, JsonNode> lines = new TreeMap<>();
        int caller = one.log().entries() == 0 ? -1 : one.log().parent(0);
        for (Step step : run.steps()) {
            if (isSameCall(one, step) && !addResults(run, step, caller, lines)) {
                return Optional.empty();
            }
        }
        boolean isOneFile =
                lines.values().stream().limit(Math.max(0, lines.size() - 1L)).noneMatch(JsonNode::isNull);
        return isOneFile ? Optional.of(JSON.createArrayNode().addAll(lines.values())) : Optional.empty();
    }

    /** Whether all results were kept, and are of one execution of the caller. */
    private static boolean addResults(Recording run, Step step, int caller, Map<Integer, JsonNode> lines) {
        CallLog log = step.log();
        for (int i = 0; i < log.entries(); i++) {
            Optional<JsonNode> line =
                    step.sample(i).flatMap(call -> json(run, call.output())).filter(JsonNode::isValueNode);
            if (line.isEmpty() || log.parent(i) != caller) {
                return false;
            }
            lines.put(log.sequence(i), line.get());
        }
        return log.entries() == log.count();
    }

    private static boolean isSameCall(Step one, Step step) {
        return step.parent() == one.parent() && step.function().equals(one.function());
    }

    private Optional<String> between(Artifact before, Artifact now) {
        Contents contents = current.contents();
        return accepted.contents()
                .json(before.fingerprint())
                .flatMap(old -> contents.json(now.fingerprint())
                        .map(young -> contents.beside(before.fingerprint(), now.fingerprint(), old, young))
                        .flatMap(InputDetails::parse)
                        .flatMap(young -> parse(old).flatMap(was -> InputDifference.between(was, young))));
    }

    private static Optional<JsonNode> json(Recording run, Artifact artifact) {
        return run.contents().json(artifact.fingerprint()).flatMap(InputDetails::parse);
    }

    private static Optional<JsonNode> parse(String json) {
        return JsonTrees.read(json);
    }
}
