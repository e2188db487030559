package dev.whodunit.benchmarks.localisation;

import dev.whodunit.record.Budget;
import dev.whodunit.run.Recording;
import dev.whodunit.weave.Scope;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.pitest.mutationtest.engine.Location;

/**
 * Which classes a pipeline is made of.
 *
 * @param entryClass binary name of the class that is called
 * @param origins what is copied and loaded anew for each run: the start of the binary names, with a class that tells
 *     where they are
 * @param scope what is traced
 * @param target what is mutated: the start of the binary names
 * @param executedOnly whether only methods are mutated that the unchanged pipeline executes
 * @param budget what a recording may cost
 */
public record Code(
        String entryClass,
        Map<String, String> origins,
        Scope scope,
        String target,
        boolean executedOnly,
        Budget budget) {

    /** Libraries call thousands of methods on one large object, and who did it does not need the values as text. */
    private static final Budget SMALL = Budget.DEFAULT.withSamples(1).withContents(10_000);

    /** One of the example pipelines: all of its package, whatever the run executes. */
    static Code example(String packageName, String entryClass) {
        String prefix = "dev.whodunit.examples." + packageName + ".";
        return new Code(
                prefix + entryClass,
                Map.of(prefix, prefix + entryClass),
                Scope.of(prefix + "*"),
                prefix,
                false,
                Budget.DEFAULT);
    }

    /**
     * A library, with the small pipeline that calls it.
     *
     * @param pipeline simple name of the pipeline's class
     * @param library the library's package
     * @param anchor binary name of one of the library's classes
     * @param scope patterns of the library's classes that are traced
     * @param target the start of the names of those to be mutated
     */
    static Code library(String pipeline, String library, String anchor, String scope, String target) {
        String entryClass = "dev.whodunit.benchmarks.libraries." + pipeline;
        return new Code(
                entryClass,
                Map.of(entryClass, entryClass, library + ".", library + "." + anchor),
                Scope.of(entryClass + "," + scope),
                target,
                true,
                SMALL);
    }

    /** A library of which all classes are traced and mutated. */
    static Code library(String pipeline, String library, String anchor) {
        return library(pipeline, library, anchor, library + "..", library + ".");
    }

    String simpleEntryName() {
        return entryClass.substring(entryClass.lastIndexOf('.') + 1);
    }

    /** Whether a class is loaded anew for each run. */
    boolean owns(String className) {
        return origins.keySet().stream().anyMatch(className::startsWith);
    }

    /** Which methods may be mutated, given a run of the unchanged pipeline. */
    Predicate<Location> mutable(Recording unchanged) {
        Set<String> executed = Set.copyOf(Methods.executed(unchanged));
        return location -> !executedOnly || executed.contains(Methods.nameOf(location));
    }

    boolean isTarget(String className) {
        return className.startsWith(target) && scope.test(className);
    }
}
