package dev.whodunit.weave;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The operands of a call that is noted: they are stored into free slots, told, and loaded again.
 *
 * @param types those that are on the stack, the topmost last
 * @param invocationSlot has the invocation; the slots behind it are free
 */
record PassedOperands(List<Type> types, int invocationSlot) {

    InsnList at(int site, int traits, MethodNode method) {
        InsnList code = new InsnList();
        int[] slots = new int[types.size()];
        int free = invocationSlot + 1;
        for (int i = 0; i < types.size(); i++) {
            slots[i] = free;
            free += types.get(i).getSize();
        }
        for (int i = types.size() - 1; i >= 0; i--) {
            code.add(new VarInsnNode(types.get(i).getOpcode(Opcodes.ISTORE), slots[i]));
        }
        code.add(loadInvocation());
        code.add(BridgeCalls.constant(site));
        code.add(BridgeCalls.constant(traits));
        code.add(BridgeCalls.call());
        for (int i = 0; i < types.size(); i++) {
            code.add(new VarInsnNode(types.get(i).getOpcode(Opcodes.ILOAD), slots[i]));
            code.add(loadInvocation());
            code.add(BridgeCalls.value("argument", types.get(i)));
        }
        for (int i = 0; i < types.size(); i++) {
            code.add(new VarInsnNode(types.get(i).getOpcode(Opcodes.ILOAD), slots[i]));
        }
        method.maxLocals = Math.max(method.maxLocals, free);
        return code;
    }

    private VarInsnNode loadInvocation() {
        return new VarInsnNode(Opcodes.ALOAD, invocationSlot);
    }
}
