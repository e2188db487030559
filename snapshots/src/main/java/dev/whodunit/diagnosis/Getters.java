package dev.whodunit.diagnosis;

import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.Site;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Methods of a run that only return a field. They are not recorded from the inside: the call itself stands for the read.
 * Once such a method does anything else it is recorded like all others, and its read is an event.
 */
final class Getters {

    private final StepTree tree;
    private final CodeMap code;
    private final Map<Integer, Optional<String>> fields = new HashMap<>();
    private final Map<String, Boolean> notedInside = new HashMap<>();

    Getters(StepTree tree, CodeMap code) {
        this.tree = tree;
        this.code = code;
    }

    /** The field that a step does nothing but return, as {@code class.field}. */
    Optional<String> field(Step step) {
        return step.function().kind() == FunctionKind.METHOD
                ? fields.computeIfAbsent(step.id(), id -> find(step))
                : Optional.empty();
    }

    /**
     * Whether calls of this step's function, which another run recorded, leave no trace in this run: its code only returns a
     * field here, and nobody notes that when a library makes the call.
     */
    boolean areUnseen(Step ofOtherRun) {
        return ofOtherRun.function().kind() == FunctionKind.METHOD
                && code.find(ofOtherRun.function())
                        .map(CodeMap.Mapped::method)
                        .flatMap(Getters::onlyField)
                        .isPresent();
    }

    /**
     * Whether a step of another run, whose function only returns a field here, read that field and returned something else,
     * as far as both values were kept.
     */
    boolean wouldGiveOther(Step ofOtherRun, StepTree other) {
        Optional<String> field = areUnseen(ofOtherRun)
                ? code.find(ofOtherRun.function()).map(CodeMap.Mapped::method).flatMap(Getters::onlyField)
                : Optional.empty();
        return other.children(ofOtherRun.id()).stream()
                .filter(read -> read.function().kind() == FunctionKind.FIELD_READ
                        && field.equals(Optional.of(read.function().className() + "."
                                + read.function().method())))
                .anyMatch(read -> read.samples().stream().anyMatch(value -> isOther(value, read, ofOtherRun)));
    }

    private static boolean isOther(Call value, Step read, Step getter) {
        int execution = value.index() < read.log().entries() ? read.log().parent((int) value.index()) : -1;
        return getter.sample(execution)
                .map(Call::output)
                .filter(given -> given.state() == ArtifactState.COMPLETE
                        && value.output().state() == ArtifactState.COMPLETE
                        && !given.hasSameContentAs(value.output()))
                .isPresent();
    }

    /**
     * Whether a call of an interface, which another run noted like one of a library, is recorded in this run from the inside of
     * what implements it, which only returned a field there.
     *
     * @param other the getters of the run that made the call
     */
    boolean areInside(Step ofOtherRun, Getters other) {
        FunctionRef call = ofOtherRun.function();
        return call.kind() == FunctionKind.LIBRARY
                && other.code.hasTopLevelClass(call.className())
                && notedInside.computeIfAbsent(
                        call.alignmentKey(),
                        any -> tree.run().steps().stream()
                                .filter(step -> step.function().kind() == FunctionKind.METHOD
                                        && step.function().method().equals(call.method())
                                        && step.function().descriptor().equals(call.descriptor()))
                                .anyMatch(step -> field(step).isEmpty() && other.areUnseen(step)));
    }

    private Optional<String> find(Step step) {
        boolean isRecordedInside = !tree.children(step.id()).isEmpty();
        return isRecordedInside
                ? Optional.empty()
                : code.find(step.function()).map(CodeMap.Mapped::method).flatMap(Getters::onlyField);
    }

    /** The field that a method does nothing but return, going by its code alone; computing with it is not ruled out. */
    static Optional<String> onlyField(MappedMethod method) {
        boolean onlyReads = method.sites().size() == 1
                && method.sites().get(0).kind() == Site.Kind.FIELD_READ
                && method.constants().isEmpty()
                && method.parameters().isEmpty();
        return onlyReads
                ? Optional.of(method.sites().get(0).owner() + "."
                        + method.sites().get(0).name())
                : Optional.empty();
    }
}
