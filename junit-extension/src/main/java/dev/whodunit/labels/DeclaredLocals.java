package dev.whodunit.labels;

import dev.whodunit.control.Blocks;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Which local variables hold something by the stack map frames of a method: compilers leave out those whose scope has ended. */
final class DeclaredLocals {

    private final MethodNode method;
    private final Blocks blocks;

    DeclaredLocals(MethodNode method, Blocks blocks) {
        this.method = method;
        this.blocks = blocks;
    }

    /** Whether a variable holds something at an instruction; true where no frame says it. */
    boolean holds(int variable, int instruction) {
        boolean holds = true;
        for (AbstractInsnNode next : blocks.instructions(blocks.at(instruction))) {
            if (method.instructions.indexOf(next) >= instruction) {
                return holds;
            }
            if (next instanceof FrameNode frame) {
                holds = holds(frame, variable);
            } else if (next instanceof VarInsnNode store && store.getOpcode() >= Opcodes.ISTORE) {
                holds |= store.var == variable;
            }
        }
        return holds;
    }

    private static boolean holds(FrameNode frame, int variable) {
        int slot = 0;
        for (Object local : frame.local) {
            if (slot == variable) {
                return local != Opcodes.TOP;
            }
            slot += local == Opcodes.LONG || local == Opcodes.DOUBLE ? 2 : 1;
        }
        return false;
    }
}
