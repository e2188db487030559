package dev.whodunit.export;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.map.Site;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws the calls between the methods of a code map in Graphviz's language. */
final class MapDot {

    private final PipelineMap map;
    private final Map<String, MappedClass> classes = new HashMap<>();
    private final Map<String, Integer> nodes = new LinkedHashMap<>();
    private final StringBuilder dot = new StringBuilder();

    MapDot(PipelineMap map) {
        this.map = map;
        for (MappedClass mapped : map.classes()) {
            classes.put(mapped.name(), mapped);
            for (MappedMethod method : mapped.methods()) {
                nodes.put(key(mapped.name(), method.name(), method.descriptor()), nodes.size());
            }
        }
    }

    String write() {
        dot.append("digraph pipeline {\n");
        dot.append("  rankdir=LR;\n");
        dot.append("  node [shape=box, fontname=\"sans-serif\"];\n");
        int cluster = 0;
        for (MappedClass mapped : map.classes()) {
            writeCluster(mapped, cluster++);
        }
        map.classes().forEach(this::writeEdges);
        return dot.append("}\n").toString();
    }

    private void writeCluster(MappedClass mapped, int number) {
        dot.append("  subgraph cluster_").append(number).append(" {\n");
        dot.append("    label=").append(quoted(mapped.name())).append(";\n");
        for (MappedMethod method : mapped.methods()) {
            String where = method.firstLine() > 0 ? "\n" + mapped.sourceFile() + ":" + method.firstLine() : "";
            dot.append("    ").append(node(mapped, method));
            dot.append(" [label=").append(quoted(method.name() + where)).append("];\n");
        }
        dot.append("  }\n");
    }

    private void writeEdges(MappedClass mapped) {
        for (MappedMethod method : mapped.methods()) {
            for (Site site : method.sites()) {
                targetOf(site).ifPresent(target -> writeEdge(node(mapped, method), target, site));
            }
        }
    }

    private void writeEdge(String from, int to, Site site) {
        dot.append("  ").append(from).append(" -> m").append(to);
        dot.append(" [label=").append(quoted(site.storedInto()));
        if (site.kind() == Site.Kind.LAMBDA) {
            dot.append(", style=dashed");
        }
        dot.append("];\n");
    }

    private Optional<Integer> targetOf(Site site) {
        return switch (site.kind()) {
            case CALL, CREATION, DELEGATION, LAMBDA -> declaration(site.owner(), site);
            case DYNAMIC, FIELD_READ, FIELD_WRITE -> Optional.empty();
        };
    }

    /** The method that a site names, in the class that it names or in the nearest one that this class inherits from. */
    private Optional<Integer> declaration(String owner, Site site) {
        MappedClass mapped = classes.get(owner);
        if (mapped == null) {
            return Optional.empty();
        }
        Integer node = nodes.get(key(owner, site.name(), site.descriptor()));
        if (node != null) {
            return Optional.of(node);
        }
        return Stream.concat(Stream.of(mapped.superName()), mapped.interfaces().stream())
                .flatMap(parent -> declaration(parent, site).stream())
                .findFirst();
    }

    private String node(MappedClass mapped, MappedMethod method) {
        return "m" + nodes.get(key(mapped.name(), method.name(), method.descriptor()));
    }

    private static String key(String owner, String name, String descriptor) {
        return owner + "." + name + descriptor;
    }

    /** In a quoted string Graphviz knows escapes for a quote, a backslash and a line break; and entities, as HTML has. */
    private static String quoted(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n");
        return '"' + escaped + '"';
    }
}
