package dev.whodunit.weave;

import dev.whodunit.labels.LabelledClass;
import dev.whodunit.labels.LabelledCode;
import dev.whodunit.labels.UnlabelledException;
import dev.whodunit.weave.ClassOutline.Treatment;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.LimitExceededException;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Weaves the methods of one class; fields, methods and modifiers of the class stay as they are. */
final class ClassWeaver {

    private final ScopeIndex scope;
    private final MethodRegistry registry;
    private final Optional<LabelledClass> labels;
    private final Depth depth;
    private final Set<String> ungated = new HashSet<>();
    private final Map<String, String> untouched = new LinkedHashMap<>();
    private final Map<String, UnlabelledException> unlabelled = new LinkedHashMap<>();

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
            String method = tooLarge.getMethodName() + tooLarge.getDescriptor();
            if (labels.isPresent() && !unlabelled.containsKey(method)) {
                unlabelled.put(method, LabelledClass.tooLarge(tooLarge));
            } else if (!ungated.add(method)) {
                untouched.put(method, "it would pass the size limit of a method");
            }
            return weave(classFile, origin);
        } catch (LimitExceededException tooMuch) {
            Set<String> others = new HashSet<>(untouched.keySet());
            others.addAll(unlabelled.keySet());
            MethodNode largest = LabelledClass.largest(classFile, others);
            unlabelled.put(
                    largest.name + largest.desc,
                    LabelledClass.tooLarge(new ClassReader(classFile).getClassName(), largest));
            return weave(classFile, origin);
        }
    }

    /** The methods that could not be woven, as {@code name(descriptor)}, with the reason. */
    Map<String, String> untouched() {
        return Map.copyOf(untouched);
    }

    /** Why the values of some methods are not followed, a sentence each. */
    List<String> unfollowed() {
        return unlabelled.values().stream().map(UnlabelledException::getMessage).toList();
    }

    private byte[] weaveAllButUntouched(byte[] classFile, ClassOrigin origin) {
        ClassReader reader = new ClassReader(classFile);
        ClassNode node = new ClassNode();
        reader.accept(node, ClassReader.EXPAND_FRAMES);
        for (int i = 0; i < node.methods.size(); i++) {
            MethodNode method = node.methods.get(i);
            boolean speaks = isWoven(node, method) && !untouched.containsKey(method.name + method.desc);
            MethodNode woven = labels.isPresent() ? LabelledClass.copy(method) : method;
            LabelledCode code = label(node.name, woven);
            if (speaks) {
                weave(node.name, code.original().isPresent() ? woven : method, code, origin);
            }
            node.methods.set(i, code.original().isPresent() ? woven : method);
        }
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        return writer.toByteArray();
    }

    /** Values are followed in all executions of a method or in none, so that one with labels has no other code beside it. */
    private void weave(String owner, MethodNode method, LabelledCode labels, ClassOrigin origin) {
        boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
        int number =
                registry.register(origin, method.name, method.desc, isStatic).number();
        Optional<UntracedCopy> untraced = labels.original().isPresent() || ungated.contains(method.name + method.desc)
                ? Optional.empty()
                : Optional.of(UntracedCopy.of(owner, method));
        new MethodWeaver(owner, method, scope, labels, depth).weave(number);
        untraced.ifPresent(copy -> copy.append(number));
    }

    private LabelledCode label(String owner, MethodNode method) {
        String key = method.name + method.desc;
        boolean hasCode = (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
        if (labels.isEmpty() || !hasCode || unlabelled.containsKey(key) || untouched.containsKey(key)) {
            return LabelledCode.NONE;
        }
        try {
            return labels.get().label(owner, method);
        } catch (UnlabelledException unreadable) {
            unlabelled.put(key, unreadable);
            return LabelledCode.NONE;
        }
    }

    private boolean isWoven(ClassNode node, MethodNode method) {
        boolean hasCode = (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
        return hasCode && scope.treatmentOf(node, method) == Treatment.SPEAKS && !hasSubroutine(method);
    }

    /** {@code jsr} and {@code ret} (class files before Java 6) leave no frames to extend. */
    private boolean hasSubroutine(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction.getOpcode() == Opcodes.JSR) {
                untouched.put(method.name + method.desc, "it has subroutines, as class files before Java 6 do");
                return true;
            }
        }
        return false;
    }
}
