package dev.whodunit.weave;

import dev.whodunit.weave.ClassOutline.Treatment;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final Map<String, String> untouched = new LinkedHashMap<>();

    ClassWeaver(ScopeIndex scope, MethodRegistry registry) {
        this.scope = scope;
        this.registry = registry;
    }

    /** The woven class file. Methods that cannot be woven stay as they are and are {@link #untouched()}. */
    byte[] weave(byte[] classFile, ClassOrigin origin) {
        try {
            return weaveAllButUntouched(classFile, origin);
        } catch (MethodTooLargeException tooLarge) {
            untouched.put(
                    tooLarge.getMethodName() + tooLarge.getDescriptor(), "it would pass the size limit of a method");
            return weave(classFile, origin);
        }
    }

    /** The methods that could not be woven, as {@code name(descriptor)}, with the reason. */
    Map<String, String> untouched() {
        return Map.copyOf(untouched);
    }

    private byte[] weaveAllButUntouched(byte[] classFile, ClassOrigin origin) {
        ClassReader reader = new ClassReader(classFile);
        ClassNode node = new ClassNode();
        reader.accept(node, ClassReader.EXPAND_FRAMES);
        for (MethodNode method : node.methods) {
            if (isWoven(node, method) && !untouched.containsKey(method.name + method.desc)) {
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
                untouched.put(method.name + method.desc, "it has subroutines, as class files before Java 6 do");
                return true;
            }
        }
        return false;
    }
}
