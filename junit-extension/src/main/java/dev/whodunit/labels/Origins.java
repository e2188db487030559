package dev.whodunit.labels;

import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Which instruction has fetched an operand, seen through casts, copies on the stack and methods that return their receiver. */
final class Origins {

    private final MethodNode method;
    private final Frame<SourceValue>[] frames;

    private Origins(MethodNode method, Frame<SourceValue>[] frames) {
        this.method = method;
        this.frames = frames;
    }

    static Origins of(String owner, MethodNode method) throws AnalyzerException {
        return new Origins(method, new Analyzer<>(new Fetching()).analyze(owner, method));
    }

    /**
     * The instruction that fetched it, or the one it belongs to, if several may have.
     *
     * @param below how many values are above it on the stack
     */
    AbstractInsnNode of(AbstractInsnNode user, int below) {
        Frame<SourceValue> frame = frames[method.instructions.indexOf(user)];
        if (frame == null) {
            return user;
        }
        SourceValue value = frame.getStack(frame.getStackSize() - 1 - below);
        if (value.insns.size() != 1) {
            return user;
        }
        AbstractInsnNode source = value.insns.iterator().next();
        return isFluent(source) ? of(source, Type.getArgumentTypes(((MethodInsnNode) source).desc).length) : source;
    }

    /** What has put an object into a local variable before an instruction reads it; empty if several may have. */
    Optional<AbstractInsnNode> stored(VarInsnNode reader) {
        int at = method.instructions.indexOf(reader);
        Frame<SourceValue> frame = frames[at];
        return frame == null || frame.getLocal(reader.var).insns.size() != 1
                ? Optional.empty()
                : Optional.of(frame.getLocal(reader.var).insns.iterator().next())
                        .filter(store ->
                                store.getOpcode() == Opcodes.ASTORE && method.instructions.indexOf(store) < at);
    }

    private static boolean isFluent(AbstractInsnNode source) {
        return source instanceof MethodInsnNode call
                && call.getOpcode() != Opcodes.INVOKESTATIC
                && Type.getReturnType(call.desc).equals(Type.getObjectType(call.owner));
    }

    private static final class Fetching extends SourceInterpreter {

        Fetching() {
            super(Opcodes.ASM9);
        }

        @Override
        public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
            return instruction instanceof VarInsnNode ? super.copyOperation(instruction, value) : value;
        }

        @Override
        public SourceValue unaryOperation(AbstractInsnNode instruction, SourceValue value) {
            return instruction.getOpcode() == Opcodes.CHECKCAST ? value : super.unaryOperation(instruction, value);
        }
    }
}
