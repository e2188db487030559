package dev.whodunit.weave;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** The instructions that talk to the bridge. */
final class BridgeCalls {

    static final String INVOCATION = "dev/whodunit/bridge/Invocation";

    private static final String WITNESS = "dev/whodunit/bridge/Witness";
    private static final String INVOCATION_TYPE = "L" + INVOCATION + ";";

    private BridgeCalls() {}

    /** Takes the number of the method, and leaves whether its execution is not told. */
    static AbstractInsnNode skips() {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, "dev/whodunit/bridge/Gate", "skips", "(I)Z", false);
    }

    static AbstractInsnNode enter() {
        return witness("enter", "(I)" + INVOCATION_TYPE);
    }

    /** A call that takes only the invocation: {@code begin}, {@code result}, {@code caught}, {@code exit}. */
    static AbstractInsnNode plain(String name) {
        return witness(name, "(" + INVOCATION_TYPE + ")V");
    }

    static AbstractInsnNode receiver() {
        return witness("receiver", "(Ljava/lang/Object;" + INVOCATION_TYPE + ")V");
    }

    static AbstractInsnNode thrown() {
        return witness("thrown", "(Ljava/lang/Throwable;" + INVOCATION_TYPE + ")V");
    }

    static AbstractInsnNode at() {
        return witness("at", "(" + INVOCATION_TYPE + "I)V");
    }

    /** Takes the invocation and the number of the call that follows. */
    static AbstractInsnNode atLightly() {
        return new FieldInsnNode(Opcodes.PUTFIELD, INVOCATION, "site", "I");
    }

    static AbstractInsnNode call() {
        return witness("call", "(" + INVOCATION_TYPE + "II)V");
    }

    static AbstractInsnNode lambda() {
        return witness("lambda", "(" + INVOCATION_TYPE + "ILjava/lang/String;)V");
    }

    /** A call that takes a value and the invocation: {@code argument}, {@code result}, {@code exit}. */
    static AbstractInsnNode value(String name, Type type) {
        return witness(name, "(" + erased(type) + INVOCATION_TYPE + ")V");
    }

    /** A call that takes a value, the invocation and a site: {@code read}, {@code write}. */
    static AbstractInsnNode access(String name, Type type) {
        return witness(name, "(" + erased(type) + INVOCATION_TYPE + "I)V");
    }

    static AbstractInsnNode constant(int value) {
        if (value >= -1 && value <= 5) {
            return new InsnNode(Opcodes.ICONST_0 + value);
        }
        if (value >= Byte.MIN_VALUE && value <= Byte.MAX_VALUE) {
            return new IntInsnNode(Opcodes.BIPUSH, value);
        }
        return value >= Short.MIN_VALUE && value <= Short.MAX_VALUE
                ? new IntInsnNode(Opcodes.SIPUSH, value)
                : new LdcInsnNode(value);
    }

    static boolean isReference(Type type) {
        return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
    }

    private static String erased(Type type) {
        return isReference(type) ? "Ljava/lang/Object;" : type.getDescriptor();
    }

    private static MethodInsnNode witness(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, WITNESS, name, descriptor, false);
    }
}
