package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Findings.Difference;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.Recording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Causes that are no function of the pipeline: what it was called with, the world it asked, the libraries it used. */
final class OtherCauses {

    private final List<Cause> causes = new ArrayList<>();
    private final List<Cause> hidden = new ArrayList<>();

    /**
     * A cause outside the pipeline's code.
     *
     * @param kind the verdict if nobody else is to blame
     * @param text what it is, as a sentence without full stop
     * @param time when it was found, counted in findings; 0 for what came before the first step
     */
    record Cause(Verdict.Kind kind, String text, int time) {}

    OtherCauses(Recording accepted, Recording current, Findings findings, Evidence evidence) {
        LibraryComparison libraries = new LibraryComparison(accepted.libraries(), current.libraries());
        for (Suspicion outside : findings.outside()) {
            String text = "The pipeline is called differently: the test " + evidence.act(outside);
            causes.add(new Cause(Verdict.Kind.INPUT_CHANGED, text, 0));
        }
        for (Difference call : findings.libraryCalls()) {
            add(call, libraries, evidence);
        }
        for (Map.Entry<String, Difference> read : findings.fieldReads().entrySet()) {
            add(
                    read.getKey(),
                    read.getValue(),
                    writes(accepted, read.getKey()) || writes(current, read.getKey()),
                    evidence);
        }
        causes.sort(Comparator.comparingInt(Cause::time));
        hidden.sort(Comparator.comparingInt(Cause::time));
    }

    private void add(Difference call, LibraryComparison libraries, Evidence evidence) {
        String text = evidence.sameCallOtherResult(call);
        Optional<String> change = libraries.changeOf(call.current().step().function());
        if (Visibility.asksTheWorld(call.current().step().function())) {
            causes.add(new Cause(Verdict.Kind.INPUT_CHANGED, text, call.time()));
        } else if (change.isPresent() && LibraryComparison.hasKnownInputs(call)) {
            String named = text + "; the library changed: " + change.get();
            causes.add(new Cause(Verdict.Kind.DEPENDENCY_CHANGED, named, call.time()));
        } else if (change.isPresent()) {
            String named = text + "; perhaps because the library changed: " + change.get();
            hidden.add(new Cause(Verdict.Kind.DEPENDENCY_CHANGED, named, call.time()));
        } else {
            String named = text + "; what it was given besides its arguments was not recorded";
            hidden.add(new Cause(Verdict.Kind.UNKNOWN, named, call.time()));
        }
    }

    private void add(String field, Difference read, boolean isWritten, Evidence evidence) {
        String text = "The field " + field + " had another value when " + evidence.reader(read) + " read it"
                + evidence.values(read.accepted(), read.current());
        if (isWritten) {
            hidden.add(new Cause(Verdict.Kind.UNKNOWN, text + "; what wrote it was not found", read.time()));
        } else {
            String named = text + "; it was set before the recording began";
            hidden.add(new Cause(Verdict.Kind.INPUT_CHANGED, named, read.time()));
        }
    }

    private static boolean writes(Recording run, String field) {
        return run.steps().stream()
                .anyMatch(step -> step.function().kind() == FunctionKind.FIELD_WRITE
                        && field.equals(step.function().className() + "."
                                + step.function().method()));
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
