package dev.whodunit.weave;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What a caller must know of a class in scope: which of its methods will speak for themselves.
 *
 * @param superName internal name of the superclass
 * @param interfaces internal names
 * @param treatments per method name and descriptor
 */
record ClassOutline(String superName, List<String> interfaces, Map<String, Treatment> treatments) {

    /** How a method in scope is observed. */
    enum Treatment {
        /** It is woven, or abstract and woven wherever it is implemented. */
        SPEAKS,
        /** It only returns a field; its callers note the result, as for a library call. */
        GETTER,
        /** The compiler made it; nobody notes it. */
        SILENT
    }

    ClassOutline {
        interfaces = List.copyOf(interfaces);
        treatments = Map.copyOf(treatments);
    }

    static ClassOutline of(ClassNode node) {
        Map<String, Treatment> treatments = new HashMap<>();
        for (MethodNode method : node.methods) {
            treatments.put(method.name + method.desc, treatmentOf(node, method));
        }
        return new ClassOutline(node.superName == null ? "" : node.superName, node.interfaces, treatments);
    }

    static Treatment treatmentOf(ClassNode owner, MethodNode method) {
        if ((method.access & Opcodes.ACC_BRIDGE) != 0 || isGenerated(owner, method)) {
            return Treatment.SILENT;
        }
        return isGetter(method) ? Treatment.GETTER : Treatment.SPEAKS;
    }

    private static boolean isGenerated(ClassNode owner, MethodNode method) {
        boolean synthetic = (method.access & Opcodes.ACC_SYNTHETIC) != 0;
        boolean lambdaBody = method.name.startsWith("lambda$");
        boolean enumSupport = (owner.access & Opcodes.ACC_ENUM) != 0
                && (method.name.equals("values") || method.name.equals("valueOf"))
                && (method.access & Opcodes.ACC_STATIC) != 0;
        return (synthetic && !lambdaBody) || enumSupport || isRecordSupport(method);
    }

    private static boolean isRecordSupport(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof InvokeDynamicInsnNode dynamic
                    && dynamic.bsm.getOwner().equals("java/lang/runtime/ObjectMethods")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGetter(MethodNode method) {
        if (!method.desc.startsWith("()") || (method.access & Opcodes.ACC_STATIC) != 0) {
            return false;
        }
        int position = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            int opcode = instruction.getOpcode();
            if (opcode < 0) {
                continue;
            }
            boolean expected = switch (position++) {
                case 0 -> opcode == Opcodes.ALOAD;
                case 1 -> opcode == Opcodes.GETFIELD;
                case 2 -> opcode >= Opcodes.IRETURN && opcode <= Opcodes.ARETURN;
                default -> false;
            };
            if (!expected) {
                return false;
            }
        }
        return position == 3;
    }
}
