package dev.whodunit.junit;

import dev.whodunit.weave.Scope;
import java.lang.reflect.AnnotatedElement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Reads the scope of a test from its annotations, its enclosing classes and the settings. */
final class ScopeReader {

    private ScopeReader() {}

    /**
     * What the context's class or method and everything around it say.
     *
     * @param registered what a {@code @RegisterExtension} field says in addition
     */
    static Scope of(ExtensionContext context, Settings settings, Scope registered) {
        Scope scope = registered.and(settings.scope());
        Optional<ExtensionContext> level = Optional.of(context);
        while (level.isPresent()) {
            scope = level.get()
                    .getElement()
                    .map(ScopeReader::annotated)
                    .orElse(Scope.NOTHING)
                    .and(scope);
            level = level.get().getParent();
        }
        return withoutTest(scope, context);
    }

    /** Whether nothing around the test forbids to run it a second time. */
    static boolean mayRunTwice(ExtensionContext context) {
        return allow(context, TracePipeline::rerun);
    }

    /** Whether nothing around the test forbids to call functions of its pipeline again. */
    static boolean mayReplay(ExtensionContext context) {
        return allow(context, TracePipeline::replay);
    }

    /** Whether something around the test says that values are followed. */
    static boolean wantsLineage(ExtensionContext context) {
        return !allow(context, annotation -> !annotation.lineage());
    }

    private static boolean allow(ExtensionContext context, Predicate<TracePipeline> permission) {
        for (Optional<ExtensionContext> level = Optional.of(context);
                level.isPresent();
                level = level.get().getParent()) {
            boolean isForbidden = level.get()
                    .getElement()
                    .filter(element -> !Annotations.of(element, TracePipeline.class).stream()
                            .allMatch(permission))
                    .isPresent();
            if (isForbidden) {
                return false;
            }
        }
        return true;
    }

    /** What the pipeline is called in headings: the classes that the annotations name, else the scope's last words. */
    static String pipelineName(ExtensionContext context, Scope scope) {
        Set<String> names = new LinkedHashSet<>();
        for (Optional<ExtensionContext> level = Optional.of(context);
                level.isPresent();
                level = level.get().getParent()) {
            level.get()
                    .getElement()
                    .ifPresent(element -> Annotations.of(element, TracePipeline.class)
                            .forEach(annotation ->
                                    List.of(annotation.value()).forEach(type -> names.add(type.getSimpleName()))));
        }
        return names.isEmpty() ? Pipelines.nameOf(scope) : String.join(", ", names);
    }

    private static Scope annotated(AnnotatedElement element) {
        Scope scope = Scope.NOTHING;
        for (TracePipeline annotation : Annotations.of(element, TracePipeline.class)) {
            scope = scope.and(of(annotation));
        }
        return scope;
    }

    private static Scope of(TracePipeline annotation) {
        Set<String> includes = new LinkedHashSet<>();
        for (Class<?> type : annotation.value()) {
            includes.add(packagePattern(type));
        }
        for (String name : annotation.packages()) {
            includes.add(name.endsWith("..") ? name : name + ".*");
        }
        includes.addAll(List.of(annotation.includes()));
        return new Scope(includes, Set.of(annotation.excludes()));
    }

    static String packagePattern(Class<?> type) {
        return type.getPackageName().isEmpty() ? type.getName() : type.getPackageName() + ".*";
    }

    /** A test in the package of its pipeline is not part of it, nor are the classes that it extends. */
    private static Scope withoutTest(Scope scope, ExtensionContext context) {
        if (scope.isEmpty()) {
            return scope;
        }
        Set<String> excludes = new LinkedHashSet<>(scope.excludes());
        Optional<Class<?>> test = context.getTestClass();
        while (test.isPresent()) {
            for (Class<?> each = test.get(); each != null && each != Object.class; each = each.getSuperclass()) {
                excludes.add(each.getName());
            }
            test = Optional.ofNullable(test.get().getEnclosingClass());
        }
        return new Scope(scope.includes(), excludes);
    }
}
