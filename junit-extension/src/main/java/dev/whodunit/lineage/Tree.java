package dev.whodunit.lineage;

import java.util.Optional;

/** A tree that a library has read from a file: where each node stands. */
final class Tree {

    private final LabelRun run;
    private final Provenance provenance;
    private final Bag bag;

    /** @param bag takes the nodes and where they stand */
    Tree(LabelRun run, Bag bag) {
        this.run = run;
        this.provenance = run.provenance();
        this.bag = bag;
    }

    /** Makes known all that stands beneath those operands of a call that are nodes. */
    void standOperands(LibraryCall call) {
        for (int i = 0; i < call.operands().size(); i++) {
            Object operand = call.operands().get(i);
            Optional<TreeNode> node = operand == null ? Optional.empty() : call.tree(operand);
            if (node.isPresent()) {
                int label = run.nodes().find(operand).orElse(call.labels().get(i));
                provenance
                        .asRead(label)
                        .or(() -> provenance.asRead(call.labels().get(0)))
                        .ifPresent(at -> stand(node.get(), new Outside(at.origin(), at.position(), false), true));
            }
        }
    }

    /** Makes known where a node and all nodes beneath it stand. */
    void stand(TreeNode node, Outside place) {
        stand(node, place, false);
    }

    private void stand(TreeNode node, Outside place, boolean withTexts) {
        if (place.isExact()) {
            bag.add(node.object(), provenance.source(new Source(place.origin(), place.path())));
        }
        node.parts().forEach(part -> stand(part.node(), place.part(part.key()), withTexts));
        if (withTexts) {
            node.text().ifPresent(text -> leaf(text, place));
        }
        if (!node.isRead()) {
            bag.readFrom(place);
        }
    }

    /** Values without identity are found again by what they are, as a number or as text. */
    private void leaf(String text, Outside place) {
        bag.addLeaf(text, provenance.source(new Source(place.origin(), place.path(), text)));
    }
}
