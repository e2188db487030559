package dev.whodunit.weave;

import dev.whodunit.weave.ClassOutline.Treatment;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The outlines of the classes in scope that one class loader sees, read from their class files when first asked for.
 * Never loads a class.
 */
final class ScopeIndex {

    /** Held weakly, since indexes are kept by loader. */
    private final @Nullable WeakReference<ClassLoader> loader;

    private final Predicate<String> scope;
    private final ConcurrentMap<String, Optional<ClassOutline>> outlines = new ConcurrentHashMap<>();

    ScopeIndex(@Nullable ClassLoader loader, Predicate<String> scope) {
        this.loader = loader == null ? null : new WeakReference<>(loader);
        this.scope = scope;
    }

    /** Whether the class with this internal name belongs to the scope. */
    boolean contains(String internalName) {
        return !internalName.startsWith("[") && scope.test(internalName.replace('/', '.'));
    }

    /** How a call to this method is observed; empty if no class in scope declares it, so that it is a library call. */
    Optional<Treatment> treatmentOf(String owner, String name, String descriptor) {
        Deque<String> pending = new ArrayDeque<>(Set.of(owner));
        Set<String> seen = new HashSet<>();
        while (!pending.isEmpty()) {
            String candidate = pending.poll();
            if (!seen.add(candidate) || !contains(candidate)) {
                continue;
            }
            Optional<ClassOutline> outline = outlineOf(candidate);
            Treatment treatment = outline.map(found -> found.treatments().get(name + descriptor))
                    .orElse(null);
            if (treatment != null) {
                return Optional.of(treatment);
            }
            outline.ifPresent(found -> {
                pending.add(found.superName());
                pending.addAll(found.interfaces());
            });
        }
        return Optional.empty();
    }

    /**
     * How a method of a class that is being loaded is observed: as its class file on disk says, for that is what its callers
     * go by. Another agent may have put code of its own into it already, and a getter no longer look like one.
     */
    Treatment treatmentOf(ClassNode loading, MethodNode method) {
        return outlineOf(loading.name)
                .map(onDisk -> onDisk.treatments().get(method.name + method.desc))
                .orElseGet(() -> ClassOutline.treatmentOf(loading, method));
    }

    private Optional<ClassOutline> outlineOf(String internalName) {
        Optional<ClassOutline> known = outlines.get(internalName);
        if (known == null) {
            // read outside the map's lock: class loaders are code of others and have locks of their own
            known = readOutline(internalName);
            outlines.putIfAbsent(internalName, known);
        }
        return known;
    }

    private Optional<ClassOutline> readOutline(String internalName) {
        return classFile(internalName).map(bytes -> {
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return ClassOutline.of(node);
        });
    }

    /** The class file as the loader finds it on disk, before any agent changed it. */
    Optional<byte[]> classFile(String internalName) {
        String resource = internalName + ".class";
        ClassLoader owner = loader == null ? null : loader.get();
        try (InputStream stream =
                owner == null ? ClassLoader.getSystemResourceAsStream(resource) : owner.getResourceAsStream(resource)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
