package dev.whodunit.weave;

import dev.whodunit.labels.LabelNumbers;
import dev.whodunit.labels.LabelledClass;
import java.lang.instrument.ClassFileTransformer;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Weaves the classes of the scope when the JVM loads or retransforms them. */
final class PipelineTransformer implements ClassFileTransformer {

    private final MethodRegistry registry;
    private final LabelNumbers numbers;
    private final Set<WeavingFailure> failures = new LinkedHashSet<>();
    private final Map<ClassLoader, ScopeIndex> indexes = new WeakHashMap<>();
    private volatile Predicate<String> matcher = name -> false;
    private volatile Predicate<String> deep = name -> false;
    private volatile Predicate<String> followed = name -> false;
    private final Set<String> unfollowed = new LinkedHashSet<>();

    /** @param numbers give one to each function and each field whose values are followed */
    PipelineTransformer(MethodRegistry registry, LabelNumbers numbers) {
        this.registry = registry;
        this.numbers = numbers;
    }

    /** Weaves the classes with these binary names from now on, and some of them deep. */
    void match(Predicate<String> widened, Predicate<String> deepened) {
        synchronized (indexes) {
            indexes.clear();
            matcher = widened;
            deep = deepened;
        }
    }

    /** Puts labels into the classes with these binary names from now on. */
    void follow(Predicate<String> widened) {
        followed = widened;
    }

    /** Methods whose values are not followed so far, a sentence each. */
    List<String> unfollowed() {
        synchronized (failures) {
            return List.copyOf(unfollowed);
        }
    }

    /** What could not be woven so far. */
    List<WeavingFailure> failures() {
        synchronized (failures) {
            return List.copyOf(failures);
        }
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String internalName,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        if (loader == null || internalName == null || !matcher.test(internalName.replace('/', '.'))) {
            return null;
        }
        try {
            return weave(loader, internalName, domain, classFile);
        } catch (RuntimeException | LinkageError unweavable) {
            String message = unweavable.getMessage();
            report(internalName, "", message == null ? "weaving failed with " + unweavable : message);
        } catch (StackOverflowError full) {
            report(internalName, "", "the stack was full when it was loaded");
        }
        return null;
    }

    private byte[] weave(ClassLoader loader, String internalName, @Nullable ProtectionDomain domain, byte[] classFile) {
        ScopeIndex index = indexOf(loader);
        byte[] onDisk = index.classFile(internalName).orElse(classFile);
        ClassOrigin origin = new ClassOrigin(internalName.replace('/', '.'), onDisk, locationOf(domain));
        Depth depth = deep.test(origin.className()) ? Depth.DEEP : Depth.LIGHT;
        ClassWeaver weaver = new ClassWeaver(index, registry, labels(loader, internalName), depth);
        byte[] woven = weaver.weave(classFile, origin);
        weaver.untouched().forEach((method, reason) -> report(internalName, method, reason));
        synchronized (failures) {
            unfollowed.addAll(weaver.unfollowed());
        }
        return woven;
    }

    private Optional<LabelledClass> labels(ClassLoader loader, String internalName) {
        Predicate<String> named = followed;
        return named.test(internalName.replace('/', '.'))
                ? Optional.of(new LabelledClass(name -> named.test(name.replace('/', '.')), numbers, loader))
                : Optional.empty();
    }

    private ScopeIndex indexOf(ClassLoader loader) {
        synchronized (indexes) {
            return indexes.computeIfAbsent(loader, unseen -> new ScopeIndex(loader, matcher));
        }
    }

    private void report(String internalName, String method, String reason) {
        synchronized (failures) {
            failures.add(new WeavingFailure(internalName.replace('/', '.'), method, reason));
        }
    }

    private static String locationOf(@Nullable ProtectionDomain domain) {
        CodeSource source = domain == null ? null : domain.getCodeSource();
        return source == null || source.getLocation() == null
                ? ""
                : source.getLocation().toString();
    }
}
