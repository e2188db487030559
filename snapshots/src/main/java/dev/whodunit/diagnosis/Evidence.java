package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Culprit.CodeChange;
import dev.whodunit.diagnosis.Culprit.Grade;
import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.difference.DifferenceText;
import dev.whodunit.difference.Differences;
import dev.whodunit.difference.Kind;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what a suspicion is based on: from which value to which, where, given what. */
final class Evidence {

    private final Recording current;
    private final Wording wording;
    private final CodeLines codeLines;

    Evidence(Recording accepted, Recording current, CodeComparison code) {
        this.current = current;
        this.wording = new Wording(accepted, current);
        this.codeLines = new CodeLines(current, code);
    }

    /** One line for a culprit. */
    String line(Suspicion suspicion) {
        String many = suspicion.current().step().count() > 1 ? Wording.execution(suspicion.current()) + " " : "";
        return many + act(suspicion) + Wording.given(suspicion.current());
    }

    /** What was done differently, to follow the name of who did it. */
    String act(Suspicion suspicion) {
        Execution before = suspicion.acceptedEvent();
        Execution now = suspicion.currentEvent();
        if (now == null) {
            return before == null ? result(suspicion.accepted(), suspicion.current()) : verb("no longer ", before);
        }
        if (before == null) {
            return verb("now ", now);
        }
        return switch (suspicion.act()) {
            case INPUT -> otherInput(before, now);
            case MOVED -> verb("", now) + " in another order";
            case TEXT -> "makes another text" + values(before, now);
            case RESULT, MISSING, EXTRA, LIBRARY ->
                "gets something else from " + Wording.call(now) + values(before, now);
        };
    }

    private static String verb(String start, Execution event) {
        String field = event.step().function().method();
        return switch (event.step().function().kind()) {
            case FIELD_READ -> start + "reads " + field;
            case FIELD_WRITE -> start + "writes " + field;
            case METHOD, CONSTRUCTOR, STATIC_INITIALIZER, LAMBDA, LIBRARY -> start + "calls " + Wording.call(event);
        };
    }

    private String otherInput(Execution before, Execution now) {
        boolean isWrite = now.step().function().kind() == FunctionKind.FIELD_WRITE;
        String what = isWrite
                ? "writes " + now.step().function().method()
                : "calls " + now.step().function().displayName();
        Optional<Call> old = Wording.sample(before);
        Optional<Call> young = Wording.sample(now);
        if (old.isEmpty() || young.isEmpty()) {
            return what + " with another value than accepted";
        }
        return Wording.otherInput(old.get(), young.get())
                .map(pair -> what
                        + (isWrite || pair[1].name().isEmpty() ? ": " : " with " + pair[1].name() + ": ")
                        + changeInside(pair[0], pair[1]))
                .orElse(what + " with another value than accepted");
    }

    private String result(Execution before, Execution now) {
        Optional<Call> old = Wording.sample(before);
        Optional<Call> young = Wording.sample(now);
        if (old.isEmpty() || young.isEmpty()) {
            return "gives another result (the values of this call were not kept)";
        }
        return result(old.get(), young.get());
    }

    private String result(Call before, Call now) {
        if (now.threw() && !before.threw()) {
            return "throws " + Wording.value(now.output()) + " instead of returning " + Wording.value(before.output());
        }
        if (before.threw() && !now.threw()) {
            return "returns " + Wording.value(now.output()) + " instead of throwing " + Wording.value(before.output());
        }
        return changedState(before, now).orElseGet(() -> "result " + changeInside(before.output(), now.output()));
    }

    /** What is left in another state, where the result is the same. */
    private Optional<String> changedState(Call before, Call now) {
        boolean sameOutput = before.output().fingerprint().equals(now.output().fingerprint());
        for (Artifact state : sameOutput ? now.changed() : List.<Artifact>of()) {
            Optional<Artifact> old = before.changed().stream()
                    .filter(other -> other.name().equals(state.name()))
                    .findFirst()
                    .or(() -> before.input(state.name()));
            if (old.isPresent() && !old.get().fingerprint().equals(state.fingerprint())) {
                return Optional.of("leaves " + state.name() + ": " + changeInside(old.get(), state));
            }
        }
        return Optional.empty();
    }

    /** With the path into the value, where the contents are known and one place says it all. */
    private String changeInside(Artifact before, Artifact now) {
        return wording.differences(before, now)
                .filter(inside -> inside.count() == 1 && !inside.first().isEmpty())
                .map(inside -> wording.sentence(inside.first().get(0), now))
                .orElseGet(() -> Wording.change(before, now));
    }

    /** More lines for a culprit: the differences inside what it made. */
    List<String> details(Suspicion suspicion) {
        List<String> details = new ArrayList<>();
        Optional<Call> old = Wording.sample(suspicion.accepted());
        Optional<Call> young = Wording.sample(suspicion.current());
        if (old.isPresent() && young.isPresent()) {
            Artifact before = old.get().output();
            Artifact now = young.get().output();
            boolean otherOutput = !before.fingerprint().equals(now.fingerprint());
            if (suspicion.act() != Suspicion.Act.RESULT && otherOutput) {
                details.add(result(old.get(), young.get()));
            }
            details.addAll(wording.differences(before, now)
                    .filter(inside -> !inside.isEmpty())
                    .map(Evidence::linesBeyondOne)
                    .orElseGet(() -> wording.outlines(before, now)));
        }
        return details;
    }

    /** The differences inside what a culprit made. */
    Differences differences(Suspicion suspicion) {
        return Wording.sample(suspicion.accepted())
                .flatMap(old -> Wording.sample(suspicion.current())
                        .flatMap(young -> wording.differences(old.output(), young.output())))
                .orElse(Differences.NONE);
    }

    /** Whether the receiver is known, on either side, and is another one. */
    boolean hasOtherReceiver(Suspicion suspicion) {
        return wording.hasOtherReceiver(suspicion.accepted(), suspicion.current());
    }

    /** What is seen of a culprit in what comes after it. */
    FirstConsequence firstConsequence() {
        return new FirstConsequence(wording);
    }

    /** See {@link Wording#isOnlyShape}. */
    boolean isOnlyShape(Suspicion suspicion) {
        return wording.isOnlyShape(suspicion.accepted(), suspicion.current());
    }

    /** A single change of a value is told in one line already. */
    static List<String> linesBeyondOne(Differences differences) {
        boolean isTold = differences.count() == 1 && differences.first().get(0).kind() == Kind.CHANGED;
        return isTold ? List.of() : DifferenceText.PLAIN.lines(differences);
    }

    /** {@code : 14 → 15}, if both values were kept. */
    String values(Execution before, Execution now) {
        Optional<Call> old = Wording.sample(before);
        Optional<Call> young = Wording.sample(now);
        return old.isPresent() && young.isPresent()
                ? ": "
                        + changedState(old.get(), young.get())
                                .orElseGet(() -> changeInside(
                                        old.get().output(), young.get().output()))
                : "";
    }

    /** Someone whose code is changed, who writes the field, and whom the recording does not show. */
    Culprit writerByCode(CodeMap.Mapped writer, String field) {
        boolean ran = current.steps().stream()
                .anyMatch(step ->
                        step.function().alignmentKey().equals(writer.function().alignmentKey()));
        String text = "its code changed, it writes " + field + ", and the field had another value when it was read"
                + (ran ? "" : "; it ran before the recording began");
        return new Culprit(
                writer.function(),
                writer.owner().sourceFile(),
                CodeLines.writes(writer.method(), field),
                field.substring(1 + field.lastIndexOf('.')),
                Grade.LIKELY,
                CodeChange.CHANGED,
                text,
                List.of(),
                -1,
                -1,
                0,
                0);
    }

    /** Someone whose code is changed, who runs inside unchanged code that acts differently, and of whom no value tells. */
    Optional<Culprit> insideByCode(Step step, Step around) {
        return byCode(
                step,
                "its code changed, and " + around.function()
                        + ", which runs it, acts differently though its own code did not change");
    }

    /** Someone whose code is changed, where all that is seen to act differently is unchanged code. */
    Optional<Culprit> elsewhereByCode(Step step, Step unchanged) {
        return byCode(
                step,
                "its code changed, and " + unchanged.function()
                        + " acts differently though its own code did not change");
    }

    /** Someone who only returned a field until now, and whose calls no value of the accepted run tells of. */
    Optional<Culprit> formerGetter(Step step, Findings.Suspect around) {
        return byCode(
                step,
                "it gives something else than the field that it only returned until now, and "
                        + around.suspicion().current().step().function()
                        + ", where a library calls it, acts differently");
    }

    private Optional<Culprit> byCode(Step step, String text) {
        return codeLines
                .now(step.function())
                .map(mapped -> new Culprit(
                        step.function(),
                        mapped.owner().sourceFile(),
                        List.of(mapped.method().firstLine(), mapped.method().lastLine()),
                        "",
                        Grade.LIKELY,
                        CodeChange.CHANGED,
                        text,
                        List.of(),
                        -1,
                        step.id(),
                        0,
                        step.count()));
    }

    String file(Suspicion suspicion) {
        return codeLines.file(suspicion);
    }

    List<Integer> lines(Suspicion suspicion) {
        return codeLines.lines(suspicion);
    }

    /** The name of the call or field access that differs, if it is on the first of the lines in the current code. */
    String pointsAt(Suspicion suspicion) {
        Execution event = suspicion.currentEvent();
        if (event == null
                || !lines(suspicion).stream()
                        .limit(1)
                        .toList()
                        .contains(event.step().site().line())) {
            return "";
        }
        FunctionRef function = event.step().function();
        return function.kind() == FunctionKind.CONSTRUCTOR
                ? function.displayName().replaceFirst("^new ", "")
                : function.method();
    }
}
