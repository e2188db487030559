package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Suspicion.Act;
import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which fields an execution may have changed and which may have made it act so, as {@code class.field}. */
final class FrameFields {

    private final StepTree acceptedTree;
    private final StepTree currentTree;
    private final Step step;
    private final Set<String> written = new TreeSet<>();
    private final Set<Integer> scannedAccepted = new HashSet<>();
    private final Set<Integer> scannedCurrent = new HashSet<>();

    FrameFields(StepTree acceptedTree, StepTree currentTree, Step step) {
        this.acceptedTree = acceptedTree;
        this.currentTree = currentTree;
        this.step = step;
    }

    /** Fields whose value or content may be another, if it is the execution's own doing. */
    Set<String> written() {
        return written;
    }

    /** From its first difference on, the arrays that it stores into may have another content. */
    void addStored() {
        written.addAll(currentTree.contents().storedBy(step));
    }

    void addChangedBy(Step event) {
        written.addAll(currentTree.contents().changedBy(event));
    }

    /** A call that is made no more takes along what is written inside it. */
    void addMissing(Step event) {
        addInside(acceptedTree, event, scannedAccepted);
    }

    /** A new call brings what is written inside it. */
    void addExtra(Step event) {
        addInside(currentTree, event, scannedCurrent);
    }

    private void addInside(StepTree tree, Step event, Set<Integer> scanned) {
        List<Integer> open = new ArrayList<>(List.of(event.id()));
        while (!open.isEmpty()) {
            int id = open.remove(open.size() - 1);
            if (scanned.add(id)) {
                written.addAll(tree.contents().changedBy(tree.step(id)));
                tree.children(id).forEach(child -> open.add(child.id()));
            }
        }
    }

    /** The fields whose content can have made the difference, if it is not the code that did. */
    Set<String> seen(Act act, @Nullable Execution event) {
        FieldContents contents = currentTree.contents();
        return switch (act) {
            case RESULT -> isPrimitiveResult() ? contents.arraysReadBy(step) : contents.readBy(step);
            case LIBRARY -> event == null ? Set.of() : contents.touchedBy(event.step());
            case INPUT -> event == null ? Set.of() : contents.passedTo(event.step());
            case MISSING, EXTRA, MOVED -> contents.arraysReadBy(step);
            case TEXT -> Set.of();
        };
    }

    /** Then all that it saw of objects were calls and fields, which are recorded. */
    private boolean isPrimitiveResult() {
        return step.function().kind() == FunctionKind.METHOD
                && Descriptors.returnsPrimitive(step.function().descriptor());
    }
}
