package dev.whodunit.record;

import dev.whodunit.labels.LabelNumbers;
import dev.whodunit.lineage.RunLineage;
import dev.whodunit.provenance.Cells;
import dev.whodunit.provenance.DerivationGraph;
import dev.whodunit.provenance.InterimFile;
import dev.whodunit.provenance.LabelledArtifact;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.provenance.Maker;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.ArtifactRef.Part;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where the artifacts come from that a run keeps in full. Numbers steps for the labels, which know no step. */
final class KeptLabels {

    private final RunLineage lineage;
    private final List<StepNode> nodes = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();

    private record Kept(StepNode node, long index, Part part, int position, Cells cells) {}

    /**
     * @param stepOfThread a number for the step that runs on the current thread, 0 if there is none
     * @param labels how many values are told apart at most
     */
    KeptLabels(
            Predicate<String> scope,
            ClassLoader classPath,
            LabelNumbers numbers,
            IntSupplier stepOfThread,
            int labels) {
        this.lineage = new RunLineage(scope, classPath, numbers, stepOfThread, labels);
    }

    RunLineage lineage() {
        return lineage;
    }

    /** A number for a step, from 1. */
    int number(StepNode node) {
        int known = node.number;
        return known != 0 ? known : makeNumber(node);
    }

    private synchronized int makeNumber(StepNode node) {
        if (node.number == 0) {
            nodes.add(node);
            node.number = nodes.size();
        }
        return node.number;
    }

    /** Whatever goes wrong while labels are gathered, the call is recorded without them. */
    void keep(StepNode node, long index, Part part, int position, @Nullable Object value) {
        try {
            Cells cells = cells(node, part, position, value);
            synchronized (this) {
                kept.add(new Kept(node, index, part, position, cells));
            }
        } catch (RuntimeException | StackOverflowError failure) {
            lineage.gap("Where the parts of an artifact came from is not known: "
                    + failure.getClass().getName() + " was thrown while they were gathered.");
        }
    }

    private Cells cells(StepNode node, Part part, int position, @Nullable Object value) {
        return switch (part) {
            case INPUT -> lineage.given(position, value);
            case OUTPUT -> node.isWoven() ? lineage.returned(value) : lineage.answered(value);
            case CHANGED -> lineage.now(value);
        };
    }

    /** What the step returns that is ending has passed through it. */
    void passes(@Nullable Object value) {
        lineage.passes(value);
    }

    /** The same of a value of primitive type. */
    void passesScalar() {
        lineage.passesScalar();
    }

    /** @param ids of the recorded steps */
    Lineage lineage(IdentityHashMap<StepNode, Integer> ids) {
        List<LabelledArtifact> artifacts = artifacts(ids);
        // no lock is held from here on: labels are made under theirs, and ask for the numbers of steps
        List<InterimFile> interim = lineage.interim();
        DerivationGraph graph = lineage.graph();
        List<Maker> makers = lineage.makers(number -> ids.getOrDefault(node(number), -1));
        return new Lineage(graph, makers, artifacts, lineage.gaps(), interim);
    }

    private synchronized StepNode node(int number) {
        return nodes.get(number - 1);
    }

    private synchronized List<LabelledArtifact> artifacts(IdentityHashMap<StepNode, Integer> ids) {
        List<LabelledArtifact> artifacts = new ArrayList<>();
        for (Kept artifact : kept) {
            Integer id = ids.get(artifact.node());
            if (id != null) {
                ArtifactRef ref = new ArtifactRef(id, artifact.index(), artifact.part(), artifact.position());
                artifacts.add(new LabelledArtifact(ref, artifacts.size(), artifact.cells()));
            }
        }
        return artifacts;
    }
}
