package dev.whodunit.export;

import java.util.LinkedHashMap;
import java.util.Map;

/** A directed graph as GraphML, with one key for each name and kind of value. */
final class GraphmlDocument {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns"
                     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                     xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
            """;

    /** Whom a value belongs to. */
    private enum Owner {
        NODE,
        EDGE
    }

    private final Map<String, String> keys = new LinkedHashMap<>();
    private final StringBuilder body = new StringBuilder();

    /** @param values by name: texts, numbers or truth values */
    void node(String id, Map<String, Object> values) {
        body.append("    <node id=\"").append(id).append("\">\n");
        writeValues(Owner.NODE, values);
        body.append("    </node>\n");
    }

    /** @param values by name: texts, numbers or truth values */
    void edge(String from, String to, Map<String, Object> values) {
        body.append("    <edge source=\"")
                .append(from)
                .append("\" target=\"")
                .append(to)
                .append("\">\n");
        writeValues(Owner.EDGE, values);
        body.append("    </edge>\n");
    }

    String write() {
        StringBuilder xml = new StringBuilder(HEAD);
        keys.values().forEach(xml::append);
        return xml.append("  <graph edgedefault=\"directed\">\n")
                .append(body)
                .append("  </graph>\n</graphml>\n")
                .toString();
    }

    private void writeValues(Owner owner, Map<String, Object> values) {
        values.forEach((name, value) -> body.append("      <data key=\"")
                .append(key(owner, name, value))
                .append("\">")
                .append(escaped(value.toString()))
                .append("</data>\n"));
    }

    private String key(Owner owner, String name, Object value) {
        String prefix = owner == Owner.NODE ? "node" : "edge";
        String id = prefix + "-" + name;
        keys.computeIfAbsent(
                id,
                unseen -> "  <key id=\"%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n"
                        .formatted(id, prefix, name, typeOf(value)));
        return id;
    }

    private static String typeOf(Object value) {
        if (value instanceof Boolean) {
            return "boolean";
        }
        return value instanceof Long || value instanceof Integer ? "long" : "string";
    }

    private static String escaped(String text) {
        return CleanText.visible(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }
}
