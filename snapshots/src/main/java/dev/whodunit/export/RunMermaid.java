package dev.whodunit.export;

/** Draws a run as a flow chart of Mermaid: steps are boxes, artifacts have round ends. */
final class RunMermaid {

    private final RunPicture picture;

    RunMermaid(RunGraph graph) {
        this.picture = RunPicture.of(graph);
    }

    String write() {
        StringBuilder chart = new StringBuilder("flowchart TD\n");
        picture.steps()
                .forEach(step -> chart.append("  ")
                        .append(RunPicture.node(step))
                        .append('[')
                        .append(MermaidText.quoted(RunPicture.label(step)))
                        .append("]\n"));
        picture.artifacts()
                .forEach(artifact -> chart.append("  ")
                        .append(RunPicture.node(artifact))
                        .append("([")
                        .append(MermaidText.quoted(RunPicture.label(artifact)))
                        .append("])\n"));
        picture.lines()
                .forEach(line -> chart.append("  ")
                        .append(line.from())
                        .append(arrow(line.meaning()))
                        .append(line.to())
                        .append('\n'));
        return chart.toString();
    }

    private static String arrow(RunPicture.Meaning meaning) {
        return switch (meaning) {
            case USED, MADE -> " --> ";
            case DERIVED -> " -.-> ";
            case ASSUMED -> " -. assumed .-> ";
        };
    }
}
