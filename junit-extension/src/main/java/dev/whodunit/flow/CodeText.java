package dev.whodunit.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * A canonical text of a method's code: the same for two compilations of the same code, whatever its lines, the names of
 * its locals, the constant pool's order, and the numbers that the compiler gave to lambda bodies.
 */
final class CodeText {

    private final MethodNode method;
    private final PrivateSynthetics lambdaBodies;
    private final Map<LabelNode, Integer> positions = new HashMap<>();
    private final Map<String, Integer> lambdas = new HashMap<>();

    CodeText(MethodNode method, PrivateSynthetics lambdaBodies) {
        this.method = method;
        this.lambdaBodies = lambdaBodies;
    }

    static String of(MethodNode method, PrivateSynthetics lambdaBodies) {
        return new CodeText(method, lambdaBodies).write();
    }

    private String write() {
        locateLabels();
        StringBuilder text = new StringBuilder();
        text.append(method.access & 0xFFFF).append(' ').append(method.desc).append('\n');
        for (AbstractInsnNode instruction : method.instructions) {
            if (Instructions.isReal(instruction)) {
                text.append(instruction.getOpcode())
                        .append(operands(instruction))
                        .append('\n');
            }
        }
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            text.append("try ").append(position(block.start)).append(' ').append(position(block.end));
            text.append(' ')
                    .append(position(block.handler))
                    .append(' ')
                    .append(block.type)
                    .append('\n');
        }
        return text.toString();
    }

    /** A label is known by the number of instructions before it: those for line numbers count for nothing. */
    private void locateLabels() {
        int position = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LabelNode label) {
                positions.put(label, position);
            } else if (Instructions.isReal(instruction)) {
                position++;
            }
        }
    }

    /** One instruction alone; of a jump only whether it goes back. */
    String of(AbstractInsnNode instruction) {
        if (instruction instanceof JumpInsnNode jump) {
            boolean goesBack = method.instructions.indexOf(jump.label) < method.instructions.indexOf(jump);
            return jump.getOpcode() + (goesBack ? " back" : "");
        }
        boolean branches = instruction instanceof TableSwitchInsnNode || instruction instanceof LookupSwitchInsnNode;
        return instruction.getOpcode() + (branches ? "" : operands(instruction));
    }

    private String operands(AbstractInsnNode instruction) {
        return switch (instruction.getType()) {
            case AbstractInsnNode.INT_INSN -> " " + ((IntInsnNode) instruction).operand;
            case AbstractInsnNode.VAR_INSN -> " " + ((VarInsnNode) instruction).var;
            case AbstractInsnNode.TYPE_INSN -> " " + ((TypeInsnNode) instruction).desc;
            case AbstractInsnNode.FIELD_INSN -> field((FieldInsnNode) instruction);
            case AbstractInsnNode.METHOD_INSN -> call((MethodInsnNode) instruction);
            case AbstractInsnNode.INVOKE_DYNAMIC_INSN -> dynamicCall((InvokeDynamicInsnNode) instruction);
            case AbstractInsnNode.JUMP_INSN -> " " + position(((JumpInsnNode) instruction).label);
            case AbstractInsnNode.LDC_INSN -> " " + constant(((LdcInsnNode) instruction).cst);
            case AbstractInsnNode.IINC_INSN -> increment((IincInsnNode) instruction);
            case AbstractInsnNode.TABLESWITCH_INSN -> tableSwitch((TableSwitchInsnNode) instruction);
            case AbstractInsnNode.LOOKUPSWITCH_INSN -> lookupSwitch((LookupSwitchInsnNode) instruction);
            case AbstractInsnNode.MULTIANEWARRAY_INSN -> newArray((MultiANewArrayInsnNode) instruction);
            default -> "";
        };
    }

    private static String field(FieldInsnNode access) {
        return " " + access.owner + "." + access.name + " " + access.desc;
    }

    private static String call(MethodInsnNode call) {
        return " " + call.owner + "." + call.name + call.desc + (call.itf ? " interface" : "");
    }

    private String dynamicCall(InvokeDynamicInsnNode call) {
        return " " + call.name + call.desc + " " + handle(call.bsm) + constants(Arrays.asList(call.bsmArgs));
    }

    private static String increment(IincInsnNode increment) {
        return " " + increment.var + " " + increment.incr;
    }

    private String tableSwitch(TableSwitchInsnNode branches) {
        return " " + branches.min + ".." + branches.max + positions(branches.labels) + position(branches.dflt);
    }

    private String lookupSwitch(LookupSwitchInsnNode branches) {
        return " " + branches.keys + positions(branches.labels) + position(branches.dflt);
    }

    private static String newArray(MultiANewArrayInsnNode array) {
        return " " + array.desc + " " + array.dims;
    }

    private int position(LabelNode label) {
        return positions.getOrDefault(label, -1);
    }

    private String positions(List<LabelNode> labels) {
        return labels.stream().map(label -> position(label) + " ").collect(Collectors.joining(" ", " [", "] "));
    }

    private String constants(List<Object> constants) {
        return constants.stream().map(this::constant).collect(Collectors.joining(", ", " (", ")"));
    }

    private String constant(Object constant) {
        if (constant instanceof Handle handle) {
            return handle(handle);
        }
        if (constant instanceof ConstantDynamic dynamic) {
            List<Object> arguments = new ArrayList<>();
            for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
                arguments.add(dynamic.getBootstrapMethodArgument(i));
            }
            String bootstrap = handle(dynamic.getBootstrapMethod());
            return dynamic.getName() + dynamic.getDescriptor() + " " + bootstrap + constants(arguments);
        }
        return constant.getClass().getSimpleName() + " " + constant;
    }

    /** A lambda body counts by its turn in this method, for its name holds a number that other methods shift. */
    private String handle(Handle handle) {
        if (lambdaBodies.contains(handle)) {
            String body = handle.getName() + handle.getDesc();
            int turn = lambdas.computeIfAbsent(body, first -> lambdas.size() + 1);
            return handle.getTag() + " lambda " + turn + handle.getDesc();
        }
        return handle.getTag() + " " + handle.getOwner() + "." + handle.getName() + handle.getDesc();
    }
}
