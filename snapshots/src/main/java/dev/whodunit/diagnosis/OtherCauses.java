package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Findings.Difference;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Causes that are no function of the pipeline: what it was called with, the world it asked, the libraries it used. */
final class OtherCauses {

    private final List<Cause> causes = new ArrayList<>();
    private final List<Cause> hidden = new ArrayList<>();
    private final StepTree accepted;
    private final StepTree current;
    private final Findings findings;
    private final Evidence evidence;

    /**
     * A cause outside the pipeline's code.
     *
     * @param kind the verdict if nobody else is to blame
     * @param text what it is, as a sentence without full stop
     * @param time when it was found, counted in findings; 0 for what came before the first step
     */
    record Cause(Verdict.Kind kind, String text, int time) {}

    OtherCauses(StepTree accepted, StepTree current, Findings findings, Evidence evidence) {
        this.accepted = accepted;
        this.current = current;
        this.findings = findings;
        this.evidence = evidence;
        for (Suspicion outside : findings.outside()) {
            String text = evidence.otherFile(outside)
                    .orElseGet(() -> "The pipeline is called differently: the test " + evidence.act(outside));
            causes.add(new Cause(Verdict.Kind.INPUT_CHANGED, text, 0));
        }
        LibraryComparison libraries =
                new LibraryComparison(accepted.run().libraries(), current.run().libraries());
        findings.libraryCalls().forEach(call -> add(call, libraries));
        findings.fieldReads().forEach(this::add);
        causes.sort(Comparator.comparingInt(Cause::time));
        hidden.sort(Comparator.comparingInt(Cause::time));
    }

    private void add(Difference call, LibraryComparison libraries) {
        String text = evidence.sameCallOtherResult(call);
        Optional<String> change = libraries.changeOf(call.current().step().function());
        Optional<String> content = setBefore(call);
        if (Visibility.asksTheWorld(call.current().step().function())
                || isImplementedOutside(call.current().step())) {
            causes.add(new Cause(Verdict.Kind.INPUT_CHANGED, text, call.time()));
        } else if (change.isPresent() && LibraryComparison.hasKnownInputs(call)) {
            String named = text + "; the library changed: " + change.get();
            causes.add(new Cause(Verdict.Kind.DEPENDENCY_CHANGED, named, call.time()));
        } else if (change.isPresent()) {
            String named = text + "; perhaps because the library changed: " + change.get();
            hidden.add(new Cause(Verdict.Kind.DEPENDENCY_CHANGED, named, call.time()));
        } else if (content.isPresent()) {
            String named = text + "; the field " + content.get() + " held something else before the recording began";
            hidden.add(new Cause(Verdict.Kind.INPUT_CHANGED, named, call.time()));
        } else {
            String named = text + "; what it was given besides its arguments was not recorded";
            hidden.add(new Cause(Verdict.Kind.UNKNOWN, named, call.time()));
        }
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
        String text = "The field " + field + " had another value when " + evidence.reader(read) + " read it"
                + evidence.values(read.accepted(), read.current());
        if (isSetBefore(field, read.time())) {
            String named = text + "; it was set before the recording began";
            hidden.add(new Cause(Verdict.Kind.INPUT_CHANGED, named, read.time()));
        } else {
            hidden.add(new Cause(Verdict.Kind.UNKNOWN, text + "; what wrote it was not found", read.time()));
        }
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

    /** The earliest cause that is sure. */
    Optional<Cause> first() {
        return causes.stream().findFirst();
    }

    /** Everything that is sure, by time. */
    List<Cause> all() {
        return causes;
    }

    /** The earliest difference that nothing visible explains. */
    Optional<Cause> firstHidden() {
        return hidden.stream().findFirst();
    }
}
