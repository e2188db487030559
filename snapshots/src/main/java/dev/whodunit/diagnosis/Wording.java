package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.difference.Difference;
import dev.whodunit.difference.DifferenceText;
import dev.whodunit.difference.Differences;
import dev.whodunit.difference.Kind;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words for the executions of a run and for what went in and out, as far as it was kept. */
final class Wording {

    private static final int MAX_INPUTS = 3;
    private static final int MAX_PREVIEW = 60;
    private static final int SHORT_PREVIEW = 24;

    private final Recording accepted;
    private final Recording current;
    private final RowComparison rows;

    Wording(Recording accepted, Recording current) {
        this.accepted = accepted;
        this.current = current;
        this.rows = new RowComparison(accepted.contents(), current.contents());
    }

    static Optional<Call> sample(Execution execution) {
        return execution.step().sample(execution.index());
    }

    /** {@code validate(rows)} or {@code validate(12, "a")}: the call as a person would write it. */
    static String call(Execution execution) {
        String name = execution.step().function().displayName();
        String arguments = sample(execution)
                .map(call -> call.inputs().stream()
                        .filter(input -> !input.name().equals("this"))
                        .map(input -> shortValue(input))
                        .toList())
                .map(values -> String.join(", ", values))
                .orElse("…");
        return Texts.cut(name + "(" + arguments + ")", 2 * MAX_PREVIEW);
    }

    private static String shortValue(Artifact artifact) {
        boolean isLong = artifact.preview().length() > SHORT_PREVIEW
                || artifact.preview().isEmpty();
        return isLong && !artifact.name().isEmpty() ? artifact.name() : Texts.cut(value(artifact), SHORT_PREVIEW);
    }

    /** {@code parse[17]} for one of many executions, else {@code parse}. */
    static String execution(Execution execution) {
        String name = execution.step().function().displayName();
        return execution.step().count() > 1 ? name + "[" + execution.index() + "]" : name;
    }

    /** {@code , given n = 3, rows (2,000)}, or nothing if the inputs were not kept. */
    static String given(Execution execution) {
        List<String> inputs = new ArrayList<>();
        boolean oneOfMany = execution.step().count() > 1;
        sample(execution).ifPresent(call -> call.inputs().forEach(input -> inputs.add(input(input, oneOfMany))));
        if (inputs.isEmpty()) {
            return "";
        }
        String more = inputs.size() > MAX_INPUTS ? ", …" : "";
        return ", given " + String.join(", ", inputs.subList(0, Math.min(MAX_INPUTS, inputs.size()))) + more;
    }

    /** One call of many is told apart by what it was given. */
    private static String input(Artifact artifact, boolean oneOfMany) {
        String name = artifact.name().isEmpty() ? artifact.type() : artifact.name();
        int longest = oneOfMany ? 2 * MAX_PREVIEW : SHORT_PREVIEW;
        boolean isRow = oneOfMany && artifact.size() < 0;
        if (!artifact.preview().isEmpty() && (isRow || artifact.preview().length() <= longest)) {
            return name + " = " + Texts.cut(artifact.preview(), longest);
        }
        return artifact.size() >= 0
                ? "the same " + name + " (" + Texts.number(artifact.size()) + ")"
                : "the same " + name;
    }

    /** A value, in one line. */
    static String value(Artifact artifact) {
        if (artifact.isVoid()) {
            return "nothing";
        }
        if (artifact.preview().isEmpty() || artifact.state() == ArtifactState.OPAQUE) {
            return "a " + artifact.type();
        }
        return Texts.cut(artifact.preview(), MAX_PREVIEW);
    }

    /** {@code 14 → 15}; whole contents, where they were kept, are compared in {@link #differences}. */
    static String change(Artifact before, Artifact now) {
        String old = value(before);
        String young = value(now);
        boolean sizesTell = old.equals(young)
                || (before.size() != now.size() && before.preview().length() > MAX_PREVIEW);
        if (sizesTell && before.size() >= 0 && now.size() >= 0) {
            return before.type() + " of " + Texts.number(before.size()) + " → " + Texts.number(now.size());
        }
        return old.equals(young) ? "another " + now.type() + " (" + old + ")" : old + " → " + young;
    }

    /** The differences inside two values, if the contents or the rows of both were kept. */
    Optional<Differences> differences(Artifact before, Artifact now) {
        return rows.differences(before, now).or(() -> contents(before, now));
    }

    private Optional<Differences> contents(Artifact before, Artifact now) {
        Optional<String> old = accepted.contents().json(before.fingerprint());
        Optional<String> young = current.contents().json(now.fingerprint());
        return old.flatMap(text -> young.map(other -> Differences.between(
                text, current.contents().beside(before.fingerprint(), now.fingerprint(), text, other))));
    }

    /** One place that is different inside two values; in large ones its position tells little. */
    String sentence(Difference difference, Artifact now) {
        return current.contents().outline(now.fingerprint()).isPresent()
                ? DifferenceText.PLAIN.sentenceWithRow(difference)
                : DifferenceText.PLAIN.sentence(difference);
    }

    /** Where two large values differ, by what is kept of those whose contents are not. */
    List<String> outlines(Artifact before, Artifact now) {
        return accepted.contents()
                .outline(before.fingerprint())
                .flatMap(old ->
                        current.contents().outline(now.fingerprint()).map(young -> OutlineDifference.lines(old, young)))
                .orElse(List.of());
    }

    /**
     * Whether all that is different about a result is that its class has another field than before: by itself that is no
     * other value, and whoever made one is the better guess.
     */
    boolean isOnlyShape(Execution before, Execution now) {
        Optional<Call> old = sample(before);
        Optional<Call> young = sample(now);
        return old.isPresent()
                && young.isPresent()
                && isOnlyShape(old.get().output(), young.get().output());
    }

    private boolean isOnlyShape(Artifact before, Artifact now) {
        return !now.type().startsWith("Map<")
                && differences(before, now)
                        .filter(inside -> !inside.isEmpty()
                                && inside.rest().count() == 0
                                && inside.first().stream().allMatch(Wording::isFieldOfOneRun))
                        .isPresent();
    }

    private static boolean isFieldOfOneRun(Difference difference) {
        return (difference.kind() == Kind.ADDED || difference.kind() == Kind.REMOVED)
                && difference.place().isPlainField();
    }

    /** Whether both executions are known to have been called on an object, and on unlike ones, not only in their fields. */
    boolean hasOtherReceiver(Execution before, Execution now) {
        Optional<Artifact> old = receiver(before);
        Optional<Artifact> young = receiver(now);
        return old.isPresent()
                && young.isPresent()
                && !old.get().fingerprint().equals(young.get().fingerprint())
                && !isOnlyShape(old.get(), young.get());
    }

    private static Optional<Artifact> receiver(Execution execution) {
        return sample(execution)
                .flatMap(call -> call.input("this"))
                .filter(receiver -> receiver.state() == ArtifactState.COMPLETE);
    }

    /** The first input that is different, with its partner. */
    static Optional<Artifact[]> otherInput(Call before, Call now) {
        int shared = Math.min(before.inputs().size(), now.inputs().size());
        for (int i = 0; i < shared; i++) {
            Artifact old = before.inputs().get(i);
            Artifact young = now.inputs().get(i);
            boolean bothKnown = !old.fingerprint().equals(Fingerprint.NONE)
                    && !young.fingerprint().equals(Fingerprint.NONE);
            if (bothKnown && !old.fingerprint().equals(young.fingerprint())) {
                return Optional.of(new Artifact[] {old, young});
            }
        }
        return Optional.empty();
    }
}
