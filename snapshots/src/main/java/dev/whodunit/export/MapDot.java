package dev.whodunit.export;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.PipelineMap;

/** Draws the calls between the methods of a code map in Graphviz's language. */
final class MapDot {

    private final PipelineMap map;
    private final MapCalls calls;
    private final StringBuilder dot = new StringBuilder();

    MapDot(PipelineMap map) {
        this.map = map;
        this.calls = new MapCalls(map);
    }

    String write() {
        dot.append("digraph pipeline {\n");
        dot.append("  rankdir=LR;\n");
        dot.append("  node [shape=box, fontname=\"sans-serif\"];\n");
        int cluster = 0;
        for (MappedClass mapped : map.classes()) {
            writeCluster(mapped, cluster++);
        }
        calls.edges().forEach(this::writeEdge);
        return dot.append("}\n").toString();
    }

    private void writeCluster(MappedClass mapped, int number) {
        dot.append("  subgraph cluster_").append(number).append(" {\n");
        dot.append("    label=").append(DotText.quoted(mapped.name())).append(";\n");
        for (MappedMethod method : mapped.methods()) {
            String place = MapCalls.place(mapped, method);
            String where = place.isEmpty() ? "" : "\n" + place;
            dot.append("    m").append(calls.node(mapped, method));
            dot.append(" [label=").append(DotText.quoted(method.name() + where)).append("];\n");
        }
        dot.append("  }\n");
    }

    private void writeEdge(MapCalls.Edge edge) {
        dot.append("  m").append(edge.from()).append(" -> m").append(edge.to());
        dot.append(" [label=").append(DotText.quoted(edge.storedInto()));
        if (edge.isLambda()) {
            dot.append(", style=dashed");
        }
        dot.append("];\n");
    }
}
