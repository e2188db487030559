package dev.whodunit.export;

import dev.whodunit.map.PipelineMap;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Writes a code map for other tools.
 *
 * <p>The JSON has the names and the order of the records in {@link dev.whodunit.map}, one class per line, so that two
 * maps of the same classes are the same text and a diff shows which class changed:
 *
 * <pre>{@code
 * {"formatVersion":1,"classes":[
 * {"name","superName","interfaces":[…],"sourceFile","methods":[
 *   {"name","descriptor","access","codeHash","firstLine","lastLine",
 *    "parameters":[{"name","type","line"}],
 *    "variables":[{"name","type","line"}],
 *    "sites":[{"index","kind","line","owner","name","descriptor","storedInto"}],
 *    "flows":[{"from":{"kind","index"},"to":{"kind","site","operand"}}],
 *    "constants":[…],
 *    "lines":[{"line","digest","does":[…]}]}]}
 * ]}
 * }</pre>
 */
public final class MapExport {

    private MapExport() {}

    /** The map as JSON. */
    public static String toJson(PipelineMap map) {
        StringWriter json = new StringWriter();
        try {
            writeJson(map, json);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot happen: writing to memory failed", e);
        }
        return json.toString();
    }

    /**
     * Writes the map as JSON. The writer is flushed and left open.
     *
     * @throws IOException if the writer fails
     */
    public static void writeJson(PipelineMap map, Writer target) throws IOException {
        new MapJson(target).write(map);
    }

    /**
     * The calls between the methods of the map as a Graphviz graph: a cluster per class, a node per method, a solid edge
     * per call site to a method of the map, a dashed one per place that creates a lambda or method reference.
     */
    public static String toDot(PipelineMap map) {
        return new MapDot(map).write();
    }

    /** The same as a flow chart of Mermaid. */
    public static String toMermaid(PipelineMap map) {
        return new MapMermaid(map).write();
    }

    /** The same as GraphML: a node per method, an edge per call site. */
    public static String toGraphml(PipelineMap map) {
        return new MapGraphml(map).write();
    }
}
