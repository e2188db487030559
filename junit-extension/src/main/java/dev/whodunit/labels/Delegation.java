package dev.whodunit.labels;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The call of {@code super(…)} or {@code this(…)} in a constructor.
 *
 * @param call null in other methods
 */
record Delegation(MethodNode method, @Nullable AbstractInsnNode call) {

    /** Writing of fields before the call: variables that an anonymous class captures, and the object around an inner one. */
    List<FieldInsnNode> earlyWrites() {
        return Stream.of(method.instructions.toArray())
                .filter(instruction -> instruction.getOpcode() == Opcodes.PUTFIELD && isBefore(instruction))
                .map(FieldInsnNode.class::cast)
                .toList();
    }

    static Delegation of(MethodNode method) {
        if (!method.name.equals("<init>")) {
            return new Delegation(method, null);
        }
        int open = 0;
        for (AbstractInsnNode next : method.instructions) {
            if (next.getOpcode() == Opcodes.NEW) {
                open++;
            } else if (next instanceof MethodInsnNode made && made.name.equals("<init>") && --open < 0) {
                return new Delegation(method, next);
            }
        }
        return new Delegation(method, null);
    }

    boolean isThis(AbstractInsnNode instruction) {
        return instruction == call;
    }

    /** Whether an instruction comes before it, where the object is not made yet. */
    boolean isBefore(AbstractInsnNode instruction) {
        return call != null && method.instructions.indexOf(instruction) < method.instructions.indexOf(call);
    }
}
