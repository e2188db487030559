package dev.whodunit.weave;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    private final Set<Scope> scopes = new LinkedHashSet<>();

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
        Predicate<String> before = matcher();
        if (!scopes.add(more)) {
            return;
        }
        Predicate<String> now = matcher();
        transformer.match(now);
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (now.test(loaded.getName()) && !before.test(loaded.getName()) && !loaded.isArray()) {
                retransform(loaded);
            }
        }
    }

    /** What one scope leaves out may belong to another one. */
    private Predicate<String> matcher() {
        return scopes.stream().map(Scope::matcher).reduce(name -> false, Predicate::or);
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
