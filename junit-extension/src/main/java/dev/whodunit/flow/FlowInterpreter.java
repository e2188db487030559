package dev.whodunit.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Runs instructions on values that know nothing but where they come from. */
final class FlowInterpreter extends Interpreter<FlowValue> {

    private final SourceNumbers numbers;
    private final NumberedSites sites;
    private final NumberedConstants constants;
    private final Map<Integer, Integer> parameterBySlot = new HashMap<>();
    private final Map<AbstractInsnNode, Integer> arrays = new HashMap<>();

    FlowInterpreter(boolean isStatic, String descriptor, NumberedSites sites, NumberedConstants constants) {
        super(Opcodes.ASM9);
        Type[] parameters = Type.getArgumentTypes(descriptor);
        this.numbers = new SourceNumbers(
                parameters.length, sites.sites().size(), constants.texts().size());
        this.sites = sites;
        this.constants = constants;
        int slot = isStatic ? 0 : 1;
        for (int i = 0; i < parameters.length; i++) {
            parameterBySlot.put(slot, i);
            slot += parameters[i].getSize();
        }
    }

    SourceNumbers numbers() {
        return numbers;
    }

    @Override
    public @Nullable FlowValue newValue(@Nullable Type type) {
        return Type.VOID_TYPE.equals(type) ? null : FlowValue.UNWRITTEN;
    }

    @Override
    public FlowValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
        Integer parameter = parameterBySlot.get(local);
        int source = parameter == null ? SourceNumbers.RECEIVER : numbers.parameter(parameter);
        return FlowValue.from(type.getSize(), source);
    }

    @Override
    public FlowValue newEmptyValue(int local) {
        return FlowValue.UNWRITTEN;
    }

    @Override
    public FlowValue newExceptionValue(TryCatchBlockNode block, Frame<FlowValue> handlerFrame, Type exceptionType) {
        return FlowValue.from(1, SourceNumbers.EXCEPTION);
    }

    @Override
    public FlowValue newOperation(AbstractInsnNode instruction) {
        return produced(instruction, sizeOfResult(instruction));
    }

    @Override
    public FlowValue copyOperation(AbstractInsnNode instruction, FlowValue value) {
        return value;
    }

    @Override
    public @Nullable FlowValue unaryOperation(AbstractInsnNode instruction, FlowValue value) {
        return switch (instruction.getOpcode()) {
            case Opcodes.CHECKCAST -> value;
            case Opcodes.IINC -> value.computed(1, produced(instruction, 1));
            case Opcodes.GETFIELD -> produced(instruction, sizeOfResult(instruction));
            case Opcodes.NEWARRAY, Opcodes.ANEWARRAY -> newArray(instruction, value.sources());
            case Opcodes.INEG, Opcodes.FNEG, Opcodes.INSTANCEOF, Opcodes.ARRAYLENGTH -> value.computed(1);
            case Opcodes.L2I, Opcodes.F2I, Opcodes.D2I, Opcodes.I2F, Opcodes.L2F, Opcodes.D2F -> value.computed(1);
            case Opcodes.I2B, Opcodes.I2C, Opcodes.I2S -> value.computed(1);
            case Opcodes.LNEG, Opcodes.DNEG -> value.computed(2);
            case Opcodes.I2L, Opcodes.F2L, Opcodes.D2L, Opcodes.I2D, Opcodes.L2D, Opcodes.F2D -> value.computed(2);
            default -> null;
        };
    }

    @Override
    public @Nullable FlowValue binaryOperation(AbstractInsnNode instruction, FlowValue left, FlowValue right) {
        int opcode = instruction.getOpcode();
        if (Instructions.isArrayLoad(opcode)) {
            int size = opcode == Opcodes.LALOAD || opcode == Opcodes.DALOAD ? 2 : 1;
            // The element may itself be an array that was put in, so it stays tied to what it came out of.
            return new FlowValue(size, left.sources().with(right.sources()), left.identity());
        }
        if (opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG) {
            return left.computed(1, right);
        }
        boolean arithmetic = opcode >= Opcodes.IADD && opcode <= Opcodes.LXOR;
        return arithmetic ? left.computed(left.size(), right) : null;
    }

    @Override
    public @Nullable FlowValue ternaryOperation(
            AbstractInsnNode instruction, FlowValue array, FlowValue index, FlowValue value) {
        return null;
    }

    @Override
    public FlowValue naryOperation(AbstractInsnNode instruction, List<? extends FlowValue> values) {
        if (instruction.getOpcode() == Opcodes.MULTIANEWARRAY) {
            return newArray(
                    instruction, values.stream().map(FlowValue::sources).reduce(SourceSet.EMPTY, SourceSet::with));
        }
        return produced(instruction, sizeOfResult(instruction));
    }

    @Override
    public void returnOperation(AbstractInsnNode instruction, FlowValue value, FlowValue expected) {
        // Uses are read off the finished frames.
    }

    @Override
    public FlowValue merge(FlowValue value, FlowValue other) {
        return value.or(other);
    }

    private FlowValue newArray(AbstractInsnNode instruction, SourceSet length) {
        Integer known = arrays.putIfAbsent(instruction, arrays.size());
        SourceSet self = SourceSet.of(numbers.array(known == null ? arrays.size() - 1 : known));
        return new FlowValue(1, length.with(self), self);
    }

    /** A value that originates at an instruction: the result of a site, a constant, or nothing a reader cares for. */
    private FlowValue produced(AbstractInsnNode instruction, int size) {
        Integer site = sites.numberOf(instruction);
        if (site != null) {
            return FlowValue.from(size, numbers.site(site));
        }
        Integer constant = constants.numberOf(instruction);
        return constant == null
                ? new FlowValue(size, SourceSet.EMPTY, SourceSet.EMPTY)
                : new FlowValue(size, SourceSet.of(numbers.constant(constant)), SourceSet.EMPTY);
    }

    private static int sizeOfResult(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            return Type.getReturnType(call.desc).getSize();
        }
        if (instruction instanceof InvokeDynamicInsnNode call) {
            return Type.getReturnType(call.desc).getSize();
        }
        if (instruction instanceof FieldInsnNode access) {
            return Type.getType(access.desc).getSize();
        }
        if (instruction instanceof LdcInsnNode load) {
            return sizeOfConstant(load.cst);
        }
        return switch (instruction.getOpcode()) {
            case Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.DCONST_0, Opcodes.DCONST_1 -> 2;
            default -> 1;
        };
    }

    private static int sizeOfConstant(Object constant) {
        if (constant instanceof ConstantDynamic dynamic) {
            return dynamic.getSize();
        }
        return constant instanceof Long || constant instanceof Double ? 2 : 1;
    }
}
