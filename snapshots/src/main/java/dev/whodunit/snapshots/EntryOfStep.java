package dev.whodunit.snapshots;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.Step;
import java.util.Optional;

/** Makes the entry of a step. */
final class EntryOfStep {

    private EntryOfStep() {}

    static SnapshotEntry of(CallTree.Node node, Contents contents) {
        Step step = node.step();
        GroupDigest group = GroupDigest.of(step.log(), node.unordered());
        boolean once = step.count() == 1;
        // Which of unordered executions came first is chance, so nothing of a single one is kept.
        Optional<Call> first = once || !node.unordered() ? step.sample(0) : Optional.empty();
        Optional<Artifact> output = first.map(Call::output);
        return new SnapshotEntry(
                node.path(),
                step.artifactName(),
                step.function().kind(),
                CodeHash.nameOf(step.function()),
                step.phase(),
                output.map(Artifact::type).orElseGet(() -> DeclaredType.of(step.function())),
                first.map(Call::threw).orElse(false),
                once ? output.map(Artifact::state).orElse(stateOf(group)) : stateOf(group),
                step.count(),
                step.log().entries(),
                output.map(Artifact::size).orElse(-1L),
                once ? output.map(Artifact::fingerprint).orElse(Fingerprint.NONE) : Fingerprint.NONE,
                group.inputs(),
                group.outputs(),
                group.pairs(),
                group.completeInputs(),
                group.blocks(),
                output.map(artifact -> JsonText.cut(artifact.preview(), AssertedArtifact.PREVIEW_LENGTH))
                        .orElse(""),
                once ? output.flatMap(artifact -> tableOf(artifact, contents)) : Optional.empty(),
                once ? output.flatMap(artifact -> contents.outline(artifact.fingerprint())) : Optional.empty());
    }

    private static ArtifactState stateOf(GroupDigest group) {
        return group.completeOutputs() ? ArtifactState.COMPLETE : ArtifactState.PARTIAL;
    }

    private static Optional<TableSummary> tableOf(Artifact artifact, Contents contents) {
        return artifact.fingerprint().equals(Fingerprint.NONE)
                ? Optional.empty()
                : contents.json(artifact.fingerprint()).flatMap(TableReader::read);
    }
}
