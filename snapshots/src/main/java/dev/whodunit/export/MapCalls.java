package dev.whodunit.export;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.map.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The methods of a code map as nodes of a graph, numbered class by class, and the calls between them. */
final class MapCalls {

    private final PipelineMap map;
    private final Map<String, MappedClass> classes = new HashMap<>();
    private final Map<String, Integer> nodes = new HashMap<>();

    /**
     * A place in a method of the map that calls another one of it, or makes a lambda of it.
     *
     * @param from node of the caller
     * @param to node of what is called
     * @param storedInto what the result is stored into
     * @param isLambda whether a lambda or a method reference is made there
     */
    record Edge(int from, int to, String storedInto, boolean isLambda) {}

    MapCalls(PipelineMap map) {
        this.map = map;
        for (MappedClass mapped : map.classes()) {
            classes.put(mapped.name(), mapped);
            for (MappedMethod method : mapped.methods()) {
                nodes.putIfAbsent(key(mapped.name(), method.name(), method.descriptor()), nodes.size());
            }
        }
    }

    int node(MappedClass mapped, MappedMethod method) {
        return nodes.getOrDefault(key(mapped.name(), method.name(), method.descriptor()), -1);
    }

    /** {@code Prices.java:12}, or {@code ""} where the line is not known. */
    static String place(MappedClass mapped, MappedMethod method) {
        return method.firstLine() > 0 ? mapped.sourceFile() + ":" + method.firstLine() : "";
    }

    List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (MappedClass mapped : map.classes()) {
            for (MappedMethod method : mapped.methods()) {
                for (Site site : method.sites()) {
                    targetOf(site)
                            .ifPresent(target -> edges.add(new Edge(
                                    node(mapped, method), target, site.storedInto(), site.kind() == Site.Kind.LAMBDA)));
                }
            }
        }
        return edges;
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

    private static String key(String owner, String name, String descriptor) {
        return owner + "." + name + descriptor;
    }
}
