package dev.whodunit.weave;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.MethodNode;

/** Tells the stack map frames of a method about the local variable that holds the invocation. */
final class InvocationFrames {

    private InvocationFrames() {}

    /** Adds the local to every frame; the frames must be expanded. */
    static void extend(MethodNode method, int slot) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof FrameNode frame) {
                frame.local = withInvocation(frame.local, slot);
            }
        }
    }

    /**
     * Gives a constructor's object back to frames that say nothing of it, as those of optimizers do where the code needs it no more. It
     * is there as long as nothing else is stored; the verifier lets no frame before {@code super(…)} say nothing of it.
     */
    static void keepObject(String owner, MethodNode constructor) {
        for (AbstractInsnNode instruction : constructor.instructions) {
            if (instruction instanceof FrameNode frame && !frame.local.contains(Opcodes.UNINITIALIZED_THIS)) {
                List<Object> locals = new ArrayList<>(frame.local);
                if (locals.isEmpty()) {
                    locals.add(owner);
                } else {
                    locals.set(0, owner);
                }
                frame.local = locals;
            }
        }
    }

    /** The frame of the handler that closes the invocation: nothing else is known there. */
    static FrameNode atHandler(int slot) {
        List<Object> locals = withInvocation(List.of(), slot);
        return new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), 1, new Object[] {"java/lang/Throwable"});
    }

    /** The same where a constructor has not yet called {@code super(…)}: that its object is not initialized is known. */
    static FrameNode atHandlerBeforeDelegation(int slot) {
        List<Object> locals = withInvocation(List.of(Opcodes.UNINITIALIZED_THIS), slot);
        return new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), 1, new Object[] {"java/lang/Throwable"});
    }

    private static List<Object> withInvocation(List<Object> locals, int slot) {
        List<Object> extended = new ArrayList<>(locals);
        int size = 0;
        for (Object local : locals) {
            size += local == Opcodes.LONG || local == Opcodes.DOUBLE ? 2 : 1;
        }
        for (; size < slot; size++) {
            extended.add(Opcodes.TOP);
        }
        extended.add(BridgeCalls.INVOCATION);
        return extended;
    }
}
