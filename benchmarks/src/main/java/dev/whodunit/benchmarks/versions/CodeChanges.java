package dev.whodunit.benchmarks.versions;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of a library's code is another one.
 *
 * @param methods methods of the current version
 * @param changed those that have other code than the accepted version's
 * @param added those that the accepted version does not have
 * @param removed methods that only the accepted version has
 * @param executed how many of the changed and added ones the current run executed
 */
record CodeChanges(int methods, int changed, int added, int removed, int executed) {

    static CodeChanges between(Recording accepted, Recording current) {
        Map<String, String> before = hashes(accepted);
        Map<String, String> now = hashes(current);
        Set<String> other = now.entrySet().stream()
                .filter(method -> !method.getValue().equals(before.get(method.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<String> ran = current.steps().stream()
                .map(Step::function)
                .map(function -> name(function.className(), function.method(), function.descriptor()))
                .collect(Collectors.toSet());
        int added =
                (int) other.stream().filter(name -> !before.containsKey(name)).count();
        return new CodeChanges(
                now.size(),
                other.size() - added,
                added,
                (int) before.keySet().stream()
                        .filter(name -> !now.containsKey(name))
                        .count(),
                (int) other.stream().filter(ran::contains).count());
    }

    private static Map<String, String> hashes(Recording run) {
        Map<String, String> hashes = new HashMap<>();
        for (MappedClass mapped : run.map().classes()) {
            for (MappedMethod method : mapped.methods()) {
                if (method.hasCode()) {
                    hashes.put(name(mapped.name(), method.name(), method.descriptor()), method.codeHash());
                }
            }
        }
        return hashes;
    }

    private static String name(String className, String method, String descriptor) {
        return className + "." + method + descriptor;
    }
}
