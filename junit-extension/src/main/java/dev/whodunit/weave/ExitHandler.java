package dev.whodunit.weave;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Closes the invocation when an exception leaves a method; comes last, so that the method's own handlers come first. */
final class ExitHandler {

    private ExitHandler() {}

    /** Covers a method from {@code start} on. */
    static void appendTo(MethodNode method, int slot, LabelNode start) {
        LabelNode end = append(method, slot, InvocationFrames.atHandler(slot));
        method.tryCatchBlocks.add(new TryCatchBlockNode(start, end, end, null));
    }

    /**
     * Covers a constructor: one handler for all before {@code super(…)} or {@code this(…)}, where the object is not
     * initialized yet, and one for all after it. The verifier allows none for that call itself; the recorder notices later
     * that an exception from there has ended the constructor.
     */
    static void appendTo(MethodNode method, int slot, LabelNode start, AbstractInsnNode delegation) {
        LabelNode delegating = new LabelNode();
        LabelNode delegated = new LabelNode();
        method.instructions.insertBefore(delegation, delegating);
        method.instructions.insert(delegation, delegated);
        appendTo(method, slot, delegated);
        LabelNode handler = append(method, slot, InvocationFrames.atHandlerBeforeDelegation(slot));
        method.tryCatchBlocks.add(new TryCatchBlockNode(start, delegating, handler, null));
    }

    private static LabelNode append(MethodNode method, int slot, FrameNode frame) {
        LabelNode handler = new LabelNode();
        InsnList code = new InsnList();
        code.add(handler);
        code.add(frame);
        code.add(new InsnNode(Opcodes.DUP));
        code.add(new VarInsnNode(Opcodes.ALOAD, slot));
        code.add(BridgeCalls.thrown());
        code.add(new InsnNode(Opcodes.ATHROW));
        method.instructions.add(code);
        method.maxLocals = Math.max(method.maxLocals, slot + 1);
        return handler;
    }
}
