package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Findings.Difference;
import dev.whodunit.diagnosis.Findings.Suspect;
import dev.whodunit.diagnosis.Suspicion.Act;
import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Causes that are no function of the pipeline: what it was called with, the world it asked, the libraries it used, the
 * environment it ran in.
 */
final class OtherCauses {

    /** Of a cause that is no library call. */
    private static final int NO_STEP = -1;

    /** What the test passes on may be what the pipeline gave it before. */
    private static final Comparator<Cause> BY_TIME =
            Comparator.comparingInt(Cause::root).thenComparingInt(Cause::time);

    private final List<Cause> causes = new ArrayList<>();
    private final List<Cause> hidden = new ArrayList<>();
    private final StepTree accepted;
    private final StepTree current;
    private final CodeComparison code;
    private final Findings findings;
    private final CauseText text;
    private final EnvironmentComparison environment;
    private final LibraryComparison libraries;

    /**
     * A cause outside the pipeline's code.
     *
     * @param kind the verdict if nobody else is to blame
     * @param text what it is, as a sentence without full stop
     * @param root in which call from outside it was found
     * @param time when it was found, counted in findings; 0 for that call itself
     * @param step current id of the library call that shows it, or {@code -1}
     */
    record Cause(Verdict.Kind kind, String text, int root, int time, int step) {}

    OtherCauses(
            StepTree accepted,
            StepTree current,
            CodeComparison code,
            StepAlignment steps,
            Findings findings,
            Evidence evidence) {
        this.accepted = accepted;
        this.current = current;
        this.code = code;
        this.findings = findings;
        this.text = new CauseText(current.run(), evidence, new InputDetails(accepted.run(), current.run(), steps));
        this.environment = new EnvironmentComparison(
                accepted.run().environment(), current.run().environment());
        this.libraries =
                new LibraryComparison(accepted.run().libraries(), current.run().libraries(), environment);
        for (Suspicion outside : findings.outside()) {
            String what = text.otherFile(outside)
                    .orElseGet(() -> "The pipeline is called differently: the test " + evidence.act(outside));
            causes.add(new Cause(Verdict.Kind.INPUT_CHANGED, what, current.root(outside.current()), 0, NO_STEP));
        }
        findings.libraryCalls().forEach(this::add);
        findings.fieldReads().forEach(this::add);
        causes.sort(BY_TIME);
        hidden.sort(BY_TIME);
    }

    private void add(Difference call) {
        FunctionRef function = call.current().step().function();
        Optional<String> used = environment.usedBy(function);
        Optional<String> change = libraries.changeOf(function);
        boolean hasKnownInputs = LibraryComparison.hasKnownInputs(call);
        if (Visibility.isHashCode(function) && areHashCodesChance()) {
            return;
        }
        if (Visibility.isHashCode(function)) {
            String named = text.sameCallOtherResult(call)
                    + "; an object without a hash code of its own has another in each run";
            add(causes, Verdict.Kind.NONDETERMINISTIC, named, call);
        } else if (used.isPresent()) {
            add(
                    causes,
                    Verdict.Kind.ENVIRONMENT_CHANGED,
                    byEnvironment(text.sameCallOtherResult(call), used.get()),
                    call);
        } else if (Visibility.asksTheWorld(function)
                || isImplementedOutside(call.current().step())) {
            add(causes, Verdict.Kind.INPUT_CHANGED, text.toldByTheWorld(call), call);
        } else if (change.isPresent() && hasKnownInputs) {
            String named = text.sameCallOtherResult(call) + "; the library changed: " + change.get();
            add(causes, Verdict.Kind.DEPENDENCY_CHANGED, named, call);
        } else if (environment.isDifferent() && hasKnownInputs) {
            String named = byEnvironment(text.sameCallOtherResult(call), environment.differences());
            add(causes, Verdict.Kind.ENVIRONMENT_CHANGED, named, call);
        } else {
            addHidden(call, change);
        }
    }

    /** Whether the hash codes of objects tell that what depends on them, such as the order of a set, is chance. */
    boolean areHashCodesChance() {
        return causes.stream().anyMatch(cause -> cause.kind() == Verdict.Kind.NONDETERMINISTIC);
    }

    private void addHidden(Difference call, Optional<String> change) {
        String what = text.sameCallOtherResult(call);
        Optional<String> content = setBefore(call);
        if (change.isPresent()) {
            String named = what + "; perhaps because the library changed: " + change.get();
            add(hidden, Verdict.Kind.DEPENDENCY_CHANGED, named, call);
        } else if (content.isPresent()) {
            String named = what + "; the field " + content.get() + " held something else before the recording began";
            add(hidden, Verdict.Kind.INPUT_CHANGED, named, call);
        } else if (environment.isDifferent()) {
            String named = text.sameCallOtherResult(call) + "; perhaps because the environment differs: "
                    + environment.differences();
            add(hidden, Verdict.Kind.ENVIRONMENT_CHANGED, named, call);
        } else if (!environment.isKnown()
                && EnvironmentComparison.isAskedBy(call.current().step().function())) {
            add(hidden, Verdict.Kind.ENVIRONMENT_CHANGED, what, call);
        } else {
            String named = what + "; what it was given besides its arguments was not recorded";
            add(hidden, Verdict.Kind.UNKNOWN, named, call);
        }
    }

    private void add(List<Cause> list, Verdict.Kind kind, String what, Difference call) {
        list.add(new Cause(
                kind,
                what,
                current.root(call.current()),
                call.time(),
                call.current().step().id()));
    }

    private static String byEnvironment(String what, String differences) {
        return what + "; the environment differs: " + differences;
    }

    /** Code that the test brought along, such as a test double, answers through an interface. */
    private boolean isImplementedOutside(Step call) {
        boolean isOfScope = current.code().hasTopLevelClass(call.function().className());
        boolean runsOwnCode = current.children(call.parent()).stream()
                .anyMatch(sibling -> sibling.function().kind().isTraced()
                        && sibling.site().index() == call.site().index());
        boolean isFunction = call.function().className().startsWith("java.util.function.");
        return isOfScope || (isFunction && !runsOwnCode);
    }

    private void add(String field, Difference read) {
        String what = text.otherField(field, read);
        boolean isSetBefore = isSetBefore(field, read.time());
        if (isSetBefore && environment.isDifferent() && code.isWrittenByUnchangedInitializerOnly(field)) {
            addRead(
                    Verdict.Kind.ENVIRONMENT_CHANGED,
                    byEnvironment(
                            what + "; the static initializer that sets it did not change", environment.differences()),
                    read);
        } else if (isSetBefore) {
            addRead(Verdict.Kind.INPUT_CHANGED, what + "; it was set before the recording began", read);
        } else {
            addRead(Verdict.Kind.UNKNOWN, what + "; what wrote it was not found", read);
        }
    }

    private void addRead(Verdict.Kind kind, String what, Difference read) {
        hidden.add(new Cause(kind, what, current.root(read.current()), read.time(), NO_STEP));
    }

    /** The field that a library call works on, if nothing in the run explains that its content is another. */
    private Optional<String> setBefore(Difference call) {
        Set<String> fields = current.contents().touchedBy(call.current().step());
        return fields.stream().filter(field -> isSetBefore(field, call.time())).findFirst();
    }

    /** Every write in the run up to then was as accepted; what constructors write to their own object is not recorded. */
    private boolean isSetBefore(String field, int time) {
        OptionalInt change = findings.changeOf(field);
        boolean isAsAccepted = change.isEmpty() || change.getAsInt() >= time;
        return isAsAccepted && !isWrittenByConstructor(accepted, field) && !isWrittenByConstructor(current, field);
    }

    private static boolean isWrittenByConstructor(StepTree tree, String field) {
        int dot = field.lastIndexOf('.');
        return tree.code().all().stream()
                .filter(mapped -> mapped.method().name().equals("<init>"))
                .anyMatch(mapped -> mapped.writes(field.substring(0, dot), field.substring(dot + 1)));
    }

    /**
     * Takes over from a function that would be accused, and whose code did not change: where the environment differs, it
     * saw that.
     */
    void takeOver(Suspect innocent) {
        String named = byEnvironment(text.unchangedCode(innocent.suspicion()), environment.differences());
        causes.add(new Cause(Verdict.Kind.ENVIRONMENT_CHANGED, named, root(innocent), innocent.time(), NO_STEP));
        causes.sort(BY_TIME);
    }

    /** Whether no cause is known that was there when a function was called from outside, or before. */
    boolean areAllLaterThan(Suspect suspect) {
        return causes.stream().allMatch(cause -> cause.root() > root(suspect));
    }

    private int root(Suspect suspect) {
        return current.root(suspect.suspicion().current());
    }

    /** Whether the library call that made a function act differently is known to have had another cause. */
    boolean explain(Suspicion suspicion) {
        Execution event = suspicion.currentEvent();
        return suspicion.act() == Act.LIBRARY
                && event != null
                && causes.stream()
                        .filter(cause -> cause.kind() != Verdict.Kind.INPUT_CHANGED)
                        .anyMatch(cause -> cause.step() == event.step().id());
    }

    /** The earliest cause that is sure. */
    Optional<Cause> first() {
        return causes.stream().findFirst();
    }

    /** When the first cause that is sure was found; 0 if the pipeline was called differently. */
    int firstTime() {
        return causes.stream().mapToInt(Cause::time).min().orElse(Integer.MAX_VALUE);
    }

    /** Everything that is sure, by time. */
    List<Cause> all() {
        return causes;
    }

    /** The earliest difference that nothing visible explains. */
    Optional<Cause> firstHidden() {
        return hidden.stream().findFirst();
    }

    /** Both runs' environments. */
    EnvironmentComparison environment() {
        return environment;
    }
}
