package dev.whodunit.dependence;

import dev.whodunit.map.Site;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a call into code outside the scope may have put into its receiver and arguments: everything it was given, unless
 * the recording shows that all of them stayed as they were, or the method is known to change nothing.
 */
final class LibraryEffects {

    private static final Set<String> READERS = Set.of(
            "get",
            "getOrDefault",
            "getKey",
            "getValue",
            "size",
            "length",
            "isEmpty",
            "contains",
            "containsKey",
            "containsValue",
            "containsAll",
            "equals",
            "hashCode",
            "toString",
            "charAt",
            "indexOf",
            "stream");

    private LibraryEffects() {}

    static List<Mutation> of(StepFrame frame, Site site, List<Step> steps) {
        List<Set<Place>> operands = changed(frame, site, steps);
        List<Mutation> mutations = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            Set<Place> others = new LinkedHashSet<>();
            for (int j = 0; j < operands.size(); j++) {
                if (j != i) {
                    others.addAll(operands.get(j));
                }
            }
            if (!others.isEmpty()) {
                mutations.add(new Mutation(operands.get(i), others, mutator(frame, steps)));
            }
        }
        return mutations;
    }

    /** The operands that the call may have changed, the receiver first; none where it is known to change nothing. */
    static List<Set<Place>> changed(StepFrame frame, Site site, List<Step> steps) {
        List<Call> calls = steps.stream()
                .filter(step -> !step.function().kind().isTraced())
                .flatMap(step -> step.samples().stream())
                .toList();
        boolean onlyReads = READERS.contains(site.name()) && site.owner().startsWith("java.");
        return site.kind() == Site.Kind.DYNAMIC || onlyReads || isKnownToChangeNothing(steps, calls)
                ? List.of()
                : operands(frame, site);
    }

    private static boolean isKnownToChangeNothing(List<Step> steps, List<Call> calls) {
        Predicate<Artifact> complete = input -> input.state() == ArtifactState.COMPLETE;
        return !calls.isEmpty()
                && steps.stream().allMatch(step -> step.samples().size() == step.count())
                && calls.stream()
                        .allMatch(call -> call.changed().isEmpty()
                                && !call.inputs().isEmpty()
                                && call.inputs().stream().allMatch(complete)
                                && !call.output().isVoid());
    }

    /** The receiver's place first, then one per argument; values of unchangeable types are sources only. */
    private static List<Set<Place>> operands(StepFrame frame, Site site) {
        List<Set<Place>> operands = new ArrayList<>();
        Set<Place> receiver = new LinkedHashSet<>(frame.receiver(site.index()));
        if (site.kind() == Site.Kind.CREATION) {
            receiver.add(frame.result(site));
        }
        operands.add(receiver);
        for (int i = 0; i < StepFrame.parameterTypes(site.descriptor()).size(); i++) {
            operands.add(frame.argument(site.index(), i));
        }
        return operands;
    }

    /** The one step that did it, so that its time is known; else the frame that it happened in. */
    static int mutator(StepFrame frame, List<Step> steps) {
        return steps.size() == 1 ? steps.get(0).id() : frame.id();
    }
}
