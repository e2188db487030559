package dev.whodunit.control;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Which local variables may still be read with the value that they have where a block begins. */
public final class LiveLocals {

    private final MethodNode method;
    private final Blocks blocks;
    private final List<BitSet> live = new ArrayList<>();

    private LiveLocals(MethodNode method, Blocks blocks) {
        this.method = method;
        this.blocks = blocks;
    }

    /** The live locals of a method's blocks. */
    public static LiveLocals of(MethodNode method, Blocks blocks) {
        LiveLocals locals = new LiveLocals(method, blocks);
        for (int block = 0; block < blocks.size(); block++) {
            locals.live.add(new BitSet());
        }
        boolean isStable = false;
        while (!isStable) {
            isStable = true;
            for (int block = blocks.size() - 1; block >= 0; block--) {
                BitSet now = locals.before(block);
                isStable &= now.equals(locals.live.set(block, now));
            }
        }
        return locals;
    }

    /** The slots of the locals that are live where the block begins. */
    public BitSet at(int block) {
        return (BitSet) live.get(block).clone();
    }

    private BitSet before(int block) {
        BitSet now = new BitSet();
        blocks.successors(block).forEach(next -> now.or(live.get(next)));
        for (int i = blocks.end(block) - 1; i >= blocks.start(block); i--) {
            AbstractInsnNode instruction = method.instructions.get(i);
            if (instruction instanceof VarInsnNode access) {
                now.set(access.var, access.getOpcode() < Opcodes.ISTORE);
            } else if (instruction instanceof IincInsnNode increment) {
                now.set(increment.var);
            }
        }
        // An exception may come before any of the stores.
        method.tryCatchBlocks.stream()
                .filter(handled -> isIn(block, handled))
                .forEach(handled -> now.or(live.get(blocks.at(method.instructions.indexOf(handled.handler)))));
        return now;
    }

    private boolean isIn(int block, TryCatchBlockNode handled) {
        return method.instructions.indexOf(handled.start) < blocks.end(block)
                && method.instructions.indexOf(handled.end) > blocks.start(block);
    }
}
