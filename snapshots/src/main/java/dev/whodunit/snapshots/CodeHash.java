package dev.whodunit.snapshots;

import dev.whodunit.map.MappedMethod;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Recording;
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

    /** Every method, constructor and lambda of the pipeline that ran, by name, but for those that only initialized a class. */
    static List<CodeHash> ofCodeThatRan(Recording run, CallTree tree) {
        Map<String, String> hashes = new HashMap<>();
        run.map()
                .classes()
                .forEach(mapped -> mapped.methods().stream()
                        .filter(MappedMethod::hasCode)
                        .forEach(method ->
                                hashes.put(key(mapped.name(), method.name(), method.descriptor()), method.codeHash())));
        return tree.nodes().stream()
                .map(node -> node.step().function())
                .filter(function -> function.kind().isTraced())
                .distinct()
                .filter(function -> hashes.containsKey(keyOf(function)))
                .map(function -> new CodeHash(nameOf(function), hashes.getOrDefault(keyOf(function), "")))
                .distinct()
                .sorted(Comparator.comparing(CodeHash::function).thenComparing(CodeHash::hash))
                .toList();
    }

    /** Whether no function has other code; one that only one of them has ran in static initializers, in snapshots from before, or in steps that differ. */
    static boolean isSame(List<CodeHash> some, List<CodeHash> others) {
        Map<String, String> hashes = new HashMap<>();
        some.forEach(code -> hashes.put(code.function(), code.hash()));
        return others.stream()
                .allMatch(code ->
                        hashes.getOrDefault(code.function(), code.hash()).equals(code.hash()));
    }

    private static String keyOf(FunctionRef function) {
        return key(function.className(), function.method(), function.descriptor());
    }

    private static String key(String className, String method, String descriptor) {
        return className + "." + method + descriptor;
    }
}
