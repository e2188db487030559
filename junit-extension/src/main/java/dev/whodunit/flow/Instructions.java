package dev.whodunit.flow;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Steps over the labels, lines and frames between real instructions. */
final class Instructions {

    private Instructions() {}

    static boolean isReal(AbstractInsnNode instruction) {
        return instruction.getOpcode() >= 0;
    }

    /** The next real instruction in the order of the class file. */
    static @Nullable AbstractInsnNode after(AbstractInsnNode instruction) {
        AbstractInsnNode next = instruction.getNext();
        while (next != null && !isReal(next)) {
            next = next.getNext();
        }
        return next;
    }

    /** The real instruction before, in the order of the class file. */
    static @Nullable AbstractInsnNode before(AbstractInsnNode instruction) {
        AbstractInsnNode previous = instruction.getPrevious();
        while (previous != null && !isReal(previous)) {
            previous = previous.getPrevious();
        }
        return previous;
    }

    static boolean isLocalStore(int opcode) {
        return opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE;
    }

    static boolean isLocalLoad(int opcode) {
        return opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD;
    }

    static boolean isValueReturn(int opcode) {
        return opcode >= Opcodes.IRETURN && opcode <= Opcodes.ARETURN;
    }

    static boolean isArrayLoad(int opcode) {
        return opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD;
    }

    static boolean isArrayStore(int opcode) {
        return opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE;
    }
}
