package dev.whodunit.export;

import dev.whodunit.export.RunPicture.Line;

/** Draws a run in Graphviz's language: steps are boxes, artifacts are ellipses. */
final class RunDot {

    private final RunPicture picture;
    private final String title;
    private final StringBuilder dot = new StringBuilder();

    RunDot(RunGraph graph) {
        this.picture = RunPicture.of(graph);
        this.title = graph.run().identity().pipeline();
    }

    String write() {
        dot.append("digraph run {\n");
        dot.append("  label=").append(DotText.quoted(title)).append(";\n");
        dot.append("  node [fontname=\"sans-serif\"];\n");
        picture.steps().forEach(step -> writeNode(RunPicture.node(step), RunPicture.label(step), "box"));
        picture.artifacts()
                .forEach(artifact -> writeNode(RunPicture.node(artifact), RunPicture.label(artifact), "ellipse"));
        picture.lines().forEach(this::writeLine);
        return dot.append("}\n").toString();
    }

    private void writeNode(String name, String label, String shape) {
        dot.append("  ").append(name);
        dot.append(" [label=").append(DotText.quoted(label));
        dot.append(", shape=").append(shape).append("];\n");
    }

    private void writeLine(Line line) {
        dot.append("  ").append(line.from()).append(" -> ").append(line.to());
        dot.append(
                switch (line.meaning()) {
                    case USED, MADE -> "";
                    case DERIVED -> " [style=dashed]";
                    case ASSUMED -> " [style=dotted, label=\"assumed\"]";
                });
        dot.append(";\n");
    }
}
