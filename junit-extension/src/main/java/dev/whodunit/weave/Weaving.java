package dev.whodunit.weave;

import dev.whodunit.labels.LabelNumbers;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The weaving of this JVM: which scope is woven, and what became of it. One instance per JVM, made by
 * {@link WeavingInstaller}.
 */
public final class Weaving {

    private final Instrumentation instrumentation;
    private final MethodRegistry registry = new MethodRegistry();
    private final LabelNumbers numbers = new LabelNumbers();
    private final PipelineTransformer transformer = new PipelineTransformer(registry, numbers);
    private final List<WeavingFailure> failures = new ArrayList<>();
    private final Set<Scope> light = new LinkedHashSet<>();
    private final Set<Scope> deep = new LinkedHashSet<>();
    private final Set<Scope> followed = new LinkedHashSet<>();

    Weaving(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
        instrumentation.addTransformer(transformer, true);
    }

    /** The numbers of functions and fields that labels are woven with. */
    public LabelNumbers numbers() {
        return numbers;
    }

    /** Reads a reference from a field of a JDK class, without calling the object; empty where this JDK has no such field. */
    public Optional<MethodHandle> fieldOfJdk(Class<?> owner, String field, Class<?> type) {
        return JdkFields.reference(owner, field, type);
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
     * Weaves the classes of this scope too: those not yet loaded when they are, the loaded ones at once. What is woven deep stays so.
     */
    public synchronized void include(Scope more, Depth depth) {
        Set<Scope> same = depth == Depth.DEEP ? deep : light;
        if (same.contains(more)) {
            return;
        }
        Predicate<String> before = depth == Depth.DEEP ? union(deep) : all();
        same.add(more);
        transformer.match(all(), union(deep));
        retransform(more, before);
    }

    /**
     * Puts labels into the classes of this scope too, which say where their values come from. They keep them until this JVM ends.
     */
    public synchronized void follow(Scope more) {
        Predicate<String> before = union(followed);
        if (followed.add(more)) {
            transformer.follow(union(followed));
            retransform(more, before);
        }
    }

    /** Methods whose values are not followed so far, a sentence each. */
    public List<String> unfollowed() {
        return transformer.unfollowed();
    }

    private void retransform(Scope scope, Predicate<String> before) {
        Predicate<String> now = scope.matcher();
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (now.test(loaded.getName()) && !before.test(loaded.getName()) && !loaded.isArray()) {
                retransform(loaded);
            }
        }
    }

    /** What one scope leaves out may belong to another one. */
    private Predicate<String> all() {
        return union(light).or(union(deep));
    }

    private static Predicate<String> union(Set<Scope> some) {
        return some.stream().map(Scope::matcher).reduce(name -> false, Predicate::or);
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
