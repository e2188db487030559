package dev.whodunit.weave;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The weaving of this JVM: which scope is woven, and what became of it. One instance per JVM, made by
 * {@link WeavingInstaller}.
 */
public final class Weaving {

    private final Instrumentation instrumentation;
    private final MethodRegistry registry = new MethodRegistry();
    private final PipelineTransformer transformer = new PipelineTransformer(registry);
    private final List<WeavingFailure> failures = new ArrayList<>();
    private Scope scope = Scope.NOTHING;

    Weaving(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
        instrumentation.addTransformer(transformer, true);
    }

    /** The methods woven so far. */
    public MethodRegistry registry() {
        return registry;
    }

    /** What could not be woven so far. */
    public synchronized List<WeavingFailure> failures() {
        List<WeavingFailure> all = new ArrayList<>(failures);
        all.addAll(transformer.failures());
        return all;
    }

    /**
     * Weaves the classes of this scope too: those not yet loaded when they are, the loaded ones at once.
     */
    public synchronized void include(Scope more) {
        if (scope.includes().containsAll(more.includes()) && scope.excludes().equals(more.excludes())) {
            return;
        }
        Predicate<String> before = scope.matcher();
        scope = scope.and(more);
        transformer.match(scope);
        Predicate<String> now = scope.matcher();
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (now.test(loaded.getName()) && !before.test(loaded.getName()) && !loaded.isArray()) {
                retransform(loaded);
            }
        }
    }

    /** Whether any loaded or loadable class was woven. */
    public boolean hasWovenAnything() {
        return !registry.methods().isEmpty();
    }

    private void retransform(Class<?> loaded) {
        if (!instrumentation.isModifiableClass(loaded) || loaded.isHidden()) {
            return;
        }
        try {
            instrumentation.retransformClasses(loaded);
        } catch (UnmodifiableClassException | RuntimeException | LinkageError | InternalError refused) {
            failures.add(new WeavingFailure(loaded.getName(), "", String.valueOf(refused.getMessage())));
        }
    }
}
