package dev.whodunit.labels;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.MethodNode;

/** Which local variables of a method hold labels, behind its own ones. */
final class LabelSlots {

    private final int labels;
    private final int stack;
    private final int branches;
    private final int early;
    private final int free;
    private int end;

    /** @param fields how many fields are written before the object is made */
    LabelSlots(MethodNode method, int regions, int fields) {
        this.labels = method.maxLocals;
        this.stack = local(method.maxLocals);
        this.branches = stack + method.maxStack + 1;
        this.early = branches + regions;
        this.free = early + fields;
        this.end = free;
    }

    /** The labels of the thread. */
    int labels() {
        return labels;
    }

    /** The label of the decisions that the code is under now. */
    int control() {
        return labels + 1;
    }

    /** How many calls were open when the method began. */
    int depth() {
        return labels + 2;
    }

    /** The label of a local variable. */
    int local(int variable) {
        return labels + 3 + variable;
    }

    /** The label of a place of the operand stack, counted in values. */
    int stack(int place) {
        return stack + place;
    }

    /** The label of the last decision at a branch; region 0 is the caller's decisions. */
    int region(int region) {
        return branches + region;
    }

    /** The label of a field that is written before the object is made. */
    int early(int field) {
        return early + field;
    }

    /** The first of some slots for values on their way. */
    int free(int slots) {
        end = Math.max(end, free + slots);
        return free;
    }

    /** Number of slots that the method has now. */
    int end() {
        return end;
    }

    LabelCode code() {
        return new LabelCode(labels);
    }

    /** Appends code that makes all labels nothing. */
    void clear(LabelCode code) {
        for (int slot = control(); slot < free; slot++) {
            code.constant(0).store(slot);
        }
    }

    /** Tells a stack map frame of the slots; frames must be expanded. */
    void extend(FrameNode frame) {
        List<Object> extended = new ArrayList<>(frame.local);
        int size = 0;
        for (Object local : frame.local) {
            size += local == Opcodes.LONG || local == Opcodes.DOUBLE ? 2 : 1;
        }
        for (; size < labels; size++) {
            extended.add(Opcodes.TOP);
        }
        extended.add(LabelCode.LABELS);
        for (int slot = control(); slot < free; slot++) {
            extended.add(Opcodes.INTEGER);
        }
        frame.local = extended;
    }
}
