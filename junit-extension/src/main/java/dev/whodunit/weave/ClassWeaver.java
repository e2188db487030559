package dev.whodunit.weave;

import dev.whodunit.labels.LabelledClass;
import dev.whodunit.labels.LabelledCode;
import dev.whodunit.labels.UnlabelledException;
import dev.whodunit.weave.ClassOutline.Treatment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.LimitExceededException;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Weaves the methods of one class; fields, methods and modifiers of the class stay as they are. */
final class ClassWeaver {

    private static final String ALL = "";

    private final ScopeIndex scope;
    private final MethodRegistry registry;
    private final Optional<LabelledClass> labels;
    private final Depth depth;
    private final Set<String> ungated = new HashSet<>();
    private final Map<String, String> untouched = new LinkedHashMap<>();

    /** Why methods have no labels, a sentence each; that of {@link #ALL} is for the whole class. */
    private final Map<String, String> unlabelled = new LinkedHashMap<>();

    /** @param labels puts labels into methods; empty if values are not followed */
    ClassWeaver(ScopeIndex scope, MethodRegistry registry, Optional<LabelledClass> labels, Depth depth) {
        this.depth = depth;
        this.scope = scope;
        this.registry = registry;
        this.labels = labels;
    }

    /** The woven class file. Methods that cannot be woven stay as they are and are {@link #untouched()}. */
    byte[] weave(byte[] classFile, ClassOrigin origin) {
        try {
            return weaveAllButUntouched(classFile, origin);
        } catch (MethodTooLargeException tooLarge) {
            weaveLess(
                    tooLarge.getClassName(),
                    tooLarge.getMethodName(),
                    tooLarge.getDescriptor(),
                    "it would pass the size limit of a method");
        } catch (LimitExceededException tooMuch) {
            MethodNode largest = LabelledClass.largest(classFile, untouched.keySet());
            weaveLess(
                    new ClassReader(classFile).getClassName(),
                    largest.name,
                    largest.desc,
                    "it could not be written in reasonable time");
        } catch (ClassTooLargeException tooLarge) {
            if (!hasLabels()) {
                throw new IllegalStateException("it would pass the size limit of a class", tooLarge);
            }
            unlabelled.put(ALL, LabelledClass.tooLarge(tooLarge));
        }
        return weave(classFile, origin);
    }

    /** Leaves out of a method that became too large first the labels, then the code that it had before, then all that is woven. */
    private void weaveLess(String owner, String name, String descriptor, String reason) {
        String method = name + descriptor;
        if (hasLabels() && !unlabelled.containsKey(method)) {
            unlabelled.put(method, LabelledClass.tooLarge(owner, name).getMessage());
        } else if (!ungated.add(method)) {
            untouched.put(method, reason);
        }
    }

    /** The methods that could not be woven, as {@code name(descriptor)}, with the reason. */
    Map<String, String> untouched() {
        return Map.copyOf(untouched);
    }

    /** Why the values of some methods are not followed, a sentence each. */
    List<String> unfollowed() {
        return List.copyOf(unlabelled.values());
    }

    private boolean hasLabels() {
        return labels.isPresent() && !unlabelled.containsKey(ALL);
    }

    private byte[] weaveAllButUntouched(byte[] classFile, ClassOrigin origin) {
        ClassReader reader = new ClassReader(classFile);
        ClassNode node = new ClassNode();
        Map<String, UntracedCopy> copies = new HashMap<>();
        reader.accept(node, ClassReader.EXPAND_FRAMES);
        for (int i = 0; i < node.methods.size(); i++) {
            MethodNode method = node.methods.get(i);
            boolean speaks = isWoven(node, method) && !untouched.containsKey(method.name + method.desc);
            if (speaks && method.name.equals("<init>")) {
                InvocationFrames.keepObject(node.name, method);
            }
            MethodNode woven = hasLabels() ? LabelledClass.copy(method) : method;
            LabelledCode code = label(node.name, woven);
            if (speaks) {
                weave(node.name, code.original().isPresent() ? woven : method, code, origin)
                        .ifPresent(copy -> copies.put(method.name + method.desc, copy));
            }
            node.methods.set(i, code.original().isPresent() ? woven : method);
        }
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        copies.values().removeIf(copy -> !copy.keepsFromCompiling());
        if (!copies.isEmpty()) {
            ungated.addAll(copies.keySet());
            return weaveAllButUntouched(classFile, origin);
        }
        return writer.toByteArray();
    }

    /** Values are followed in all executions of a method or in none, so that one with labels has no other code beside it. */
    private Optional<UntracedCopy> weave(String owner, MethodNode method, LabelledCode labels, ClassOrigin origin) {
        boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
        int number =
                registry.register(origin, method.name, method.desc, isStatic).number();
        Optional<UntracedCopy> untraced = labels.original().isPresent() || ungated.contains(method.name + method.desc)
                ? Optional.empty()
                : Optional.of(UntracedCopy.of(owner, method));
        new MethodWeaver(owner, method, scope, labels, depth).weave(number);
        untraced.ifPresent(copy -> copy.append(number));
        return untraced;
    }

    private LabelledCode label(String owner, MethodNode method) {
        String key = method.name + method.desc;
        boolean hasCode = (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
        if (!hasLabels() || !hasCode || unlabelled.containsKey(key) || untouched.containsKey(key)) {
            return LabelledCode.NONE;
        }
        try {
            return labels.orElseThrow().label(owner, method);
        } catch (UnlabelledException unreadable) {
            unlabelled.put(key, unreadable.getMessage());
            return LabelledCode.NONE;
        }
    }

    private boolean isWoven(ClassNode node, MethodNode method) {
        boolean hasCode = (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
        return hasCode && scope.treatmentOf(node, method) == Treatment.SPEAKS && !isUnwoven(method);
    }

    private boolean isUnwoven(MethodNode method) {
        Optional<String> reason = UnusualCode.in(method);
        reason.ifPresent(text -> untouched.put(method.name + method.desc, text));
        return reason.isPresent();
    }
}
