package dev.whodunit.labels;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Weaves the handlers of a method, and adds one that only tells that the method is left and throws on. */
final class LabelHandlers {

    private final MethodNode method;
    private final LabelSlots slots;
    private final Delegation delegation;
    private final LabelCatches catches;
    private final List<LabelNode> ofItself = new ArrayList<>();
    private final List<LabelNode> ends = new ArrayList<>();

    LabelHandlers(MethodNode method, LabelSlots slots, Delegation delegation, LabelCatches catches) {
        this.method = method;
        this.slots = slots;
        this.delegation = delegation;
        this.catches = catches;
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (coversItself(block)) {
                ofItself.add(block.handler);
                ends.add(block.end);
            }
        }
    }

    private boolean coversItself(TryCatchBlockNode block) {
        int handler = place(block.handler);
        return place(block.start) <= handler && handler < place(block.end);
    }

    private int place(AbstractInsnNode instruction) {
        return method.instructions.indexOf(instruction);
    }

    /**
     * Whether an instruction is in a handler that handles its own exceptions too, as compilers make them to let go of locks. A call
     * that fails there each time, as the stack is full, would never end.
     */
    boolean isOfItself(AbstractInsnNode instruction) {
        for (int i = 0; i < ends.size(); i++) {
            if (place(ofItself.get(i)) <= place(instruction) && place(instruction) < place(ends.get(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Fetches the labels of caught exceptions. Not in a handler that lets go of a lock: the stack may be full there, and what a call throws
     * then would leave the method with the lock.
     */
    void weave() {
        Set<LabelNode> woven = new HashSet<>();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (woven.add(block.handler)) {
                LabelCode code = ofItself.contains(block.handler)
                        ? slots.code().constant(0).store(slots.stack(0))
                        : caught(block.handler);
                method.instructions.insert(lastBeforeCode(block.handler), code.instructions());
            }
        }
    }

    private static AbstractInsnNode lastBeforeCode(LabelNode handler) {
        AbstractInsnNode first = handler;
        while (first.getNext() != null && first.getNext().getOpcode() < 0) {
            first = first.getNext();
        }
        return first;
    }

    private LabelCode caught(LabelNode handler) {
        int exception = slots.free(1);
        LabelCode code = slots.code().plain(Opcodes.DUP).store(LabelCode.OBJECT, exception);
        code.labels().load(LabelCode.OBJECT, exception).load(slots.depth());
        code.call("caught", "(Ljava/lang/Object;I)I").store(slots.stack(0));
        catches.caught(handler, code, slots);
        return code;
    }

    /** Whatever is thrown out of the method ends the calls that it made. */
    void leave(AbstractInsnNode lastOfPrologue) {
        if (method.name.equals("<init>") && delegation.call() == null) {
            return;
        }
        AbstractInsnNode before = delegation.call() == null ? lastOfPrologue : delegation.call();
        LabelNode start = new LabelNode();
        LabelNode end = new LabelNode();
        method.instructions.insert(before, start);
        method.instructions.add(end);
        FrameNode frame = new FrameNode(Opcodes.F_NEW, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"});
        slots.extend(frame);
        method.instructions.add(frame);
        method.instructions.add(
                slots.code().labels().load(slots.depth()).call("left", "(I)V").instructions());
        method.instructions.add(new InsnNode(Opcodes.ATHROW));
        method.tryCatchBlocks.add(new TryCatchBlockNode(start, end, end, null));
    }
}
