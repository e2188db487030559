package dev.whodunit.weave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * The code that a method had before it was woven, kept behind the woven one: executions that nobody wants to know of run it, and cost
 * what they did.
 */
final class UntracedCopy {

    /** HotSpot compiles no method of more bytes, so that all of it is interpreted for good. */
    private static final int COMPILED = 8_000;

    private final MethodNode method;
    private final InsnList code = new InsnList();
    private final List<TryCatchBlockNode> handlers = new ArrayList<>();
    private final List<LocalVariableNode> variables = new ArrayList<>();
    private final LabelNode start = new LabelNode();
    private final LabelNode end = new LabelNode();

    private UntracedCopy(MethodNode method) {
        this.method = method;
    }

    /** Copies the method as it is now. */
    static UntracedCopy of(String owner, MethodNode method) {
        UntracedCopy copy = new UntracedCopy(method);
        Map<LabelNode, LabelNode> labels = new HashMap<>();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LabelNode label) {
                labels.put(label, new LabelNode());
            }
        }
        copy.code.add(copy.start);
        copy.code.add(atStart(owner, method));
        copy.code.add(new InsnNode(Opcodes.NOP)); // what follows may have a frame of its own
        for (AbstractInsnNode instruction : method.instructions) {
            copy.code.add(instruction.clone(labels));
        }
        copy.code.add(copy.end);
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            copy.handlers.add(new TryCatchBlockNode(
                    labels.get(block.start), labels.get(block.end), labels.get(block.handler), block.type));
        }
        if (method.localVariables != null) {
            for (LocalVariableNode local : method.localVariables) {
                copy.variables.add(new LocalVariableNode(
                        local.name,
                        local.desc,
                        local.signature,
                        labels.get(local.start),
                        labels.get(local.end),
                        local.index));
            }
        }
        return copy;
    }

    /** Puts the copy behind the woven code, and a jump to it before that. */
    void append(int methodNumber) {
        method.instructions.add(code);
        method.tryCatchBlocks.addAll(handlers);
        if (method.localVariables != null) {
            method.localVariables.addAll(variables);
        }
        InsnList gate = new InsnList();
        gate.add(BridgeCalls.constant(methodNumber));
        gate.add(BridgeCalls.skips());
        gate.add(new JumpInsnNode(Opcodes.IFNE, start));
        method.instructions.insert(gate);
    }

    /** Once the method is written: whether the JIT would compile the woven code alone, and does not compile both. */
    boolean keepsFromCompiling() {
        return start.getLabel().getOffset() <= COMPILED && end.getLabel().getOffset() > COMPILED;
    }

    private static FrameNode atStart(String owner, MethodNode method) {
        List<Object> locals = new ArrayList<>();
        if ((method.access & Opcodes.ACC_STATIC) == 0) {
            locals.add(method.name.equals("<init>") ? Opcodes.UNINITIALIZED_THIS : owner);
        }
        for (Type type : Type.getArgumentTypes(method.desc)) {
            locals.add(verified(type));
        }
        return new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), 0, new Object[0]);
    }

    private static Object verified(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT -> Opcodes.INTEGER;
            case Type.LONG -> Opcodes.LONG;
            case Type.FLOAT -> Opcodes.FLOAT;
            case Type.DOUBLE -> Opcodes.DOUBLE;
            default -> type.getInternalName();
        };
    }
}
