package dev.whodunit.manifest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a test method did when it last ran.
 *
 * @param method its name, with the types of its parameters: {@code ranks(java.nio.file.Path)}
 * @param jvm which JVM ran it: one that runs a test again, since it failed, goes on with what it has of it
 * @param begun when its class began to run there, in milliseconds since 1970
 * @param passed ids of the invocations that passed
 * @param notPassed ids of those that failed, were skipped or gave up
 * @param keys the snapshots that it asked for
 */
public record MethodRun(
        String method, String jvm, long begun, List<String> passed, List<String> notPassed, List<String> keys) {

    public MethodRun {
        passed = List.copyOf(passed);
        notPassed = List.copyOf(notPassed);
        keys = List.copyOf(keys);
    }

    /** Whether there is nothing that it would have asked for, had all gone well. */
    boolean isWhole() {
        return !passed.isEmpty() && notPassed.isEmpty();
    }

    /** The same, of which nobody knows what else it would have asked for. */
    public MethodRun unfinished() {
        Set<String> open = union(notPassed, List.of(method));
        return new MethodRun(method, jvm, begun, passed, List.copyOf(open), keys);
    }

    /**
     * The same method, of which this JVM may have run some again.
     *
     * @param compiled when its class was, in milliseconds since 1970; 0 if that is not known
     */
    MethodRun after(MethodRun earlier, long compiled) {
        if (!earlier.jvm.equals(jvm)) {
            // of a test that is still the same, somebody may have selected some invocations
            return size() < earlier.size() && compiled < earlier.begun ? unfinished() : this;
        }
        Set<String> allPassed = union(earlier.passed, passed);
        Set<String> open = union(earlier.notPassed, notPassed);
        passed.forEach(open::remove);
        notPassed.forEach(allPassed::remove);
        return new MethodRun(
                method,
                jvm,
                Math.min(begun, earlier.begun),
                List.copyOf(allPassed),
                List.copyOf(open),
                List.copyOf(union(earlier.keys, keys)));
    }

    private int size() {
        return passed.size() + notPassed.size();
    }

    private static Set<String> union(List<String> some, List<String> more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
