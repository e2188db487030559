package dev.whodunit.flow;

import dev.whodunit.run.CallSite;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Finds out where the value on top of the stack is stored, by following it until something else than a copy, cast or
 * (un)boxing consumes it.
 */
record StoredInto(LocalNames locals) {

    /** Enough for every chain that compilers emit; keeps a loop of jumps from being followed for ever. */
    private static final int LONGEST_CHAIN = 32;

    private static final Set<String> BOXES = Set.of(
            "java/lang/Boolean",
            "java/lang/Byte",
            "java/lang/Character",
            "java/lang/Short",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double",
            "java/lang/Number");

    /** The variable or field, {@link CallSite#RETURNED}, or {@code ""}. */
    String after(AbstractInsnNode producer) {
        AbstractInsnNode next = Instructions.after(producer);
        for (int i = 0; i < LONGEST_CHAIN && next != null; i++) {
            int opcode = next.getOpcode();
            if (next instanceof VarInsnNode store && Instructions.isLocalStore(opcode)) {
                String name = locals.storedBy(store);
                if (!name.isEmpty()) {
                    return name;
                }
                next = firstLoad(store);
            } else if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC) {
                return ((FieldInsnNode) next).name;
            } else if (Instructions.isValueReturn(opcode)) {
                return CallSite.RETURNED;
            } else {
                next = passedOn(next);
            }
        }
        return "";
    }

    /** Where the same value goes on, or null if the instruction makes something else of it. */
    private static @Nullable AbstractInsnNode passedOn(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (opcode == Opcodes.GOTO) {
            return Instructions.after(((JumpInsnNode) instruction).label);
        }
        boolean copied = opcode >= Opcodes.DUP && opcode <= Opcodes.DUP2_X2;
        boolean converted = opcode >= Opcodes.I2L && opcode <= Opcodes.I2S;
        boolean boxed = instruction instanceof MethodInsnNode call && isBoxing(call);
        return copied || converted || boxed || opcode == Opcodes.CHECKCAST ? Instructions.after(instruction) : null;
    }

    /** The use of a slot without a name: where a finally block or a resource stands between a value and its return. */
    private static @Nullable AbstractInsnNode firstLoad(VarInsnNode store) {
        for (AbstractInsnNode next = Instructions.after(store); next != null; next = Instructions.after(next)) {
            if (next instanceof VarInsnNode access && access.var == store.var) {
                return Instructions.isLocalLoad(access.getOpcode()) ? Instructions.after(access) : null;
            }
        }
        return null;
    }

    static boolean isBoxing(MethodInsnNode call) {
        return BOXES.contains(call.owner)
                && (call.getOpcode() == Opcodes.INVOKESTATIC
                        ? call.name.equals("valueOf") && !call.desc.startsWith("(Ljava/lang/String;")
                        : call.name.endsWith("Value") && call.desc.startsWith("()"));
    }
}
