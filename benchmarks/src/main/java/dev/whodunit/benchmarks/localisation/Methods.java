package dev.whodunit.benchmarks.localisation;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pitest.mutationtest.engine.Location;

/** One name for a method in all places that know methods: class, name and descriptor. */
final class Methods {

    private Methods() {}

    static String nameOf(Location location) {
        return location.getClassName().asJavaName() + "." + location.getMethodName() + location.getMethodDesc();
    }

    static String nameOf(FunctionRef function) {
        return function.className() + "." + function.method() + function.descriptor();
    }

    /** The methods that a run executed, in the order of their first execution. */
    static List<String> executed(Recording run) {
        return run.steps().stream()
                .map(Step::function)
                .filter(function -> function.kind().isTraced())
                .map(Methods::nameOf)
                .distinct()
                .toList();
    }

    /** The methods whose code is not the accepted one, new ones included. */
    static List<String> changed(PipelineMap accepted, PipelineMap current) {
        Map<String, String> before = hashes(accepted);
        return hashes(current).entrySet().stream()
                .filter(method -> !method.getValue().equals(before.get(method.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static Map<String, String> hashes(PipelineMap map) {
        Map<String, String> hashes = new HashMap<>();
        for (MappedClass mapped : map.classes()) {
            for (MappedMethod method : mapped.methods()) {
                if (method.hasCode()) {
                    hashes.put(mapped.name() + "." + method.name() + method.descriptor(), method.codeHash());
                }
            }
        }
        return hashes;
    }
}
