package dev.whodunit.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the tests of one class asked for when each of them last ran.
 *
 * @param className binary name of the test class
 * @param begun when the class last began to run, in milliseconds since 1970
 * @param testMethods names of all test methods that the class had then, inherited ones too, whether they ran or not
 * @param runs the methods that ran
 */
public record TestManifest(String className, long begun, List<String> testMethods, List<MethodRun> runs) {

    public TestManifest {
        testMethods = List.copyOf(testMethods);
        runs = List.copyOf(runs);
    }

    /** The methods that the class still has, and that asked for snapshots when they last ran. */
    public List<String> thatAsked() {
        return runs.stream()
                .filter(run -> !run.keys().isEmpty() && testMethods.contains(run.method()))
                .map(MethodRun::method)
                .toList();
    }

    /** The same, where nobody knows what else one of the methods would have asked for. */
    TestManifest withUnfinished(String method) {
        return new TestManifest(
                className,
                begun,
                testMethods,
                runs.stream()
                        .map(run -> run.method().equals(method) ? run.unfinished() : run)
                        .toList());
    }

    /**
     * The same, with what an earlier one has of methods that did not run this time.
     *
     * @param compiled when the class was, in milliseconds since 1970; 0 if that is not known
     */
    TestManifest after(TestManifest earlier, long compiled) {
        Map<String, MethodRun> all = new LinkedHashMap<>();
        earlier.runs.forEach(run -> all.put(run.method(), run));
        runs.forEach(run -> all.merge(run.method(), run, (before, now) -> now.after(before, compiled)));
        return new TestManifest(className, begun, testMethods, new ArrayList<>(all.values()));
    }
}
