package dev.whodunit.export;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.PipelineMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the methods of a code map and the calls between them as GraphML. */
final class MapGraphml {

    private final PipelineMap map;
    private final MapCalls calls;
    private final GraphmlDocument document = new GraphmlDocument();

    MapGraphml(PipelineMap map) {
        this.map = map;
        this.calls = new MapCalls(map);
    }

    String write() {
        for (MappedClass mapped : map.classes()) {
            mapped.methods().forEach(method -> writeMethod(mapped, method));
        }
        calls.edges().forEach(this::writeEdge);
        return document.write();
    }

    private void writeMethod(MappedClass mapped, MappedMethod method) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("label", method.name());
        values.put("class", mapped.name());
        values.put("descriptor", method.descriptor());
        values.put("file", mapped.sourceFile());
        values.put("line", method.firstLine());
        values.put("codeHash", method.codeHash());
        document.node("m" + calls.node(mapped, method), values);
    }

    private void writeEdge(MapCalls.Edge edge) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("relation", edge.isLambda() ? "makes lambda" : "calls");
        values.put("storedInto", edge.storedInto());
        document.edge("m" + edge.from(), "m" + edge.to(), values);
    }
}
