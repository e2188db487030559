package dev.whodunit.snapshots;

import dev.whodunit.run.Fingerprint;

/** The digest that tells recordings apart by what happened, not by where the code stands or when it ran. */
final class RecordingDigest {

    private RecordingDigest() {}

    static Fingerprint of(CallTree tree) {
        Digest digest = new Digest();
        for (CallTree.Node node : tree.nodes()) {
            GroupDigest group = GroupDigest.of(node.step().log(), node.unordered());
            digest.add(node.step().function().alignmentKey()).add(node.step().count());
            for (Fingerprint part : new Fingerprint[] {group.inputs(), group.outputs(), group.pairs()}) {
                digest.add(part.high()).add(part.low());
            }
        }
        return digest.finish();
    }
}
