package dev.whodunit.weave;

import dev.whodunit.weave.ClassOutline.Treatment;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Weaves the methods of one class; fields, methods and modifiers of the class stay as they are. */
final class ClassWeaver {

    private final ScopeIndex scope;
    private final MethodRegistry registry;
    private final List<String> untouched = new ArrayList<>();

    ClassWeaver(ScopeIndex scope, MethodRegistry registry) {
        this.scope = scope;
        this.registry = registry;
    }

    /** The woven class file. Methods that would become too large stay as they are and are {@link #untouched()}. */
    byte[] weave(byte[] classFile, ClassOrigin origin) {
        try {
            return weaveExcept(List.of(), classFile, origin);
        } catch (MethodTooLargeException tooLarge) {
            return weaveExceptTooLarge(tooLarge, new ArrayList<>(), classFile, origin);
        }
    }

    /** The methods that could not be woven, as {@code name(descriptor)}. */
    List<String> untouched() {
        return List.copyOf(untouched);
    }

    private byte[] weaveExceptTooLarge(
            MethodTooLargeException tooLarge, List<String> excepted, byte[] classFile, ClassOrigin origin) {
        excepted.add(tooLarge.getMethodName() + tooLarge.getDescriptor());
        untouched.add(tooLarge.getMethodName() + tooLarge.getDescriptor());
        try {
            return weaveExcept(excepted, classFile, origin);
        } catch (MethodTooLargeException next) {
            return weaveExceptTooLarge(next, excepted, classFile, origin);
        }
    }

    private byte[] weaveExcept(List<String> excepted, byte[] classFile, ClassOrigin origin) {
        ClassReader reader = new ClassReader(classFile);
        ClassNode node = new ClassNode();
        reader.accept(node, ClassReader.EXPAND_FRAMES);
        for (MethodNode method : node.methods) {
            if (isWoven(node, method) && !excepted.contains(method.name + method.desc)) {
                boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
                int number = registry.register(origin, method.name, method.desc, isStatic)
                        .number();
                new MethodWeaver(node.name, method, scope).weave(number);
            }
        }
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        return writer.toByteArray();
    }

    private boolean isWoven(ClassNode node, MethodNode method) {
        boolean hasCode = (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
        return hasCode && scope.treatmentOf(node, method) == Treatment.SPEAKS && !hasSubroutine(method);
    }

    /** {@code jsr} and {@code ret} (class files before Java 6) leave no frames to extend. */
    private boolean hasSubroutine(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction.getOpcode() == Opcodes.JSR) {
                untouched.add(method.name + method.desc);
                return true;
            }
        }
        return false;
    }
}
