package dev.whodunit.manifest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Says of a test that has left something below the build folder whether it is known to be gone: its class is in no class file and no source,
 * or ran again without such a method, or the method ran again with all its invocations, all of which passed, and left nothing there. What did
 * not run since is not gone, whoever else did.
 */
public final class GoneTests {

    private final Manifests manifests;
    private final Supplier<CompiledTests> compiled;
    private final Map<String, Boolean> goneClasses = new ConcurrentHashMap<>();
    private final Map<String, Optional<TestManifest>> known = new ConcurrentHashMap<>();
    private final AtomicReference<Optional<CompiledTests>> found = new AtomicReference<>(Optional.empty());

    /**
     * @param manifests which tests there were when their class last ran
     * @param compiled which classes there are; finding that out takes long, and is done where a class is missing, once
     */
    public GoneTests(Manifests manifests, Supplier<CompiledTests> compiled) {
        this.manifests = manifests;
        this.compiled = compiled;
    }

    /**
     * Whether the test is gone that has left something.
     *
     * @param isLoaded whether its class is there for the tests that run now
     * @param method its name; nothing is known of one without
     * @param left when it left that, in milliseconds since 1970
     */
    public boolean isGone(String className, boolean isLoaded, String method, long left) {
        if (!isLoaded) {
            return goneClasses.computeIfAbsent(className, name -> compiled().isGone(name));
        }
        return !method.isEmpty()
                && known.computeIfAbsent(className, manifests::find)
                        .filter(manifest -> left < manifest.begun() && isGone(manifest, method, left))
                        .isPresent();
    }

    private CompiledTests compiled() {
        return found.updateAndGet(known -> known.isPresent() ? known : Optional.of(compiled.get()))
                .orElseThrow();
    }

    private static boolean isGone(TestManifest manifest, String method, long left) {
        long methods = manifest.testMethods().stream()
                .filter(test -> isOf(method, test))
                .count();
        if (methods == 0) {
            return true;
        }
        List<MethodRun> runs = manifest.runs().stream()
                .filter(run ->
                        isOf(method, run.method()) && manifest.testMethods().contains(run.method()))
                .toList();
        return runs.size() == methods && runs.stream().allMatch(run -> run.isWhole() && left < run.begun());
    }

    private static boolean isOf(String name, String method) {
        return method.startsWith(name + "(");
    }
}
