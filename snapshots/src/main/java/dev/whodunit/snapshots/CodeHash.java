package dev.whodunit.snapshots;

import dev.whodunit.map.MappedMethod;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The code of a function that ran.
 *
 * @param function as in {@link SnapshotEntry#function()}
 * @param hash hash of its instructions and constants
 */
public record CodeHash(String function, String hash) {

    /** The name of a function that stays the same when synthetic names and lines move. */
    static String nameOf(FunctionRef function) {
        return function.alignmentKey().substring(function.kind().name().length() + 1);
    }

    /** Every method, constructor, initializer and lambda of the pipeline that ran, by name. */
    static List<CodeHash> ofCodeThatRan(Recording run) {
        Map<String, String> hashes = new HashMap<>();
        run.map()
                .classes()
                .forEach(mapped -> mapped.methods().stream()
                        .filter(MappedMethod::hasCode)
                        .forEach(method ->
                                hashes.put(key(mapped.name(), method.name(), method.descriptor()), method.codeHash())));
        return run.steps().stream()
                .map(Step::function)
                .filter(function -> function.kind().isTraced())
                .distinct()
                .filter(function -> hashes.containsKey(keyOf(function)))
                .map(function -> new CodeHash(nameOf(function), hashes.getOrDefault(keyOf(function), "")))
                .distinct()
                .sorted(Comparator.comparing(CodeHash::function).thenComparing(CodeHash::hash))
                .toList();
    }

    private static String keyOf(FunctionRef function) {
        return key(function.className(), function.method(), function.descriptor());
    }

    private static String key(String className, String method, String descriptor) {
        return className + "." + method + descriptor;
    }
}
