package dev.whodunit.export;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.PipelineMap;

/** Draws the calls between the methods of a code map as a flow chart of Mermaid. */
final class MapMermaid {

    private final PipelineMap map;
    private final MapCalls calls;
    private final StringBuilder chart = new StringBuilder();

    MapMermaid(PipelineMap map) {
        this.map = map;
        this.calls = new MapCalls(map);
    }

    String write() {
        chart.append("flowchart LR\n");
        int number = 0;
        for (MappedClass mapped : map.classes()) {
            if (!mapped.methods().isEmpty()) {
                writeClass(mapped, number++);
            }
        }
        calls.edges().forEach(this::writeEdge);
        return chart.toString();
    }

    private void writeClass(MappedClass mapped, int number) {
        chart.append("  subgraph c")
                .append(number)
                .append('[')
                .append(MermaidText.quoted(mapped.name()))
                .append("]\n");
        for (MappedMethod method : mapped.methods()) {
            String place = MapCalls.place(mapped, method);
            String where = place.isEmpty() ? "" : "\n" + place;
            chart.append("    m")
                    .append(calls.node(mapped, method))
                    .append('[')
                    .append(MermaidText.quoted(method.name() + where))
                    .append("]\n");
        }
        chart.append("  end\n");
    }

    private void writeEdge(MapCalls.Edge edge) {
        chart.append("  m").append(edge.from()).append(edge.isLambda() ? " -.->" : " -->");
        if (!edge.storedInto().isEmpty()) {
            chart.append('|').append(MermaidText.quoted(edge.storedInto())).append('|');
        }
        chart.append(" m").append(edge.to()).append('\n');
    }
}
