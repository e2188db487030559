package dev.whodunit.labels;

import dev.whodunit.control.Catches;
import dev.whodunit.control.ControlRegions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Weaves one method so that every value has a label: beside each local variable, and each place of the operand stack, there is
 * a local variable for the label. The depth of the stack is known at every instruction, so no branch is added.
 */
final class LabelWeaver {

    private final String owner;
    private final MethodNode method;
    private final LabelNames names;
    private final ControlRegions regions;
    private final LabelSlots slots;
    private final LabelMemory memory;
    private final LabelCalls calls;
    private final LabelHandlers handlers;
    private final LabelCatches catches;
    private final Frame<BasicValue>[] frames;
    private final Map<AbstractInsnNode, Set<Place>> possible;

    LabelWeaver(String owner, MethodNode method, LabelNames names) throws AnalyzerException {
        this.owner = owner;
        this.method = method;
        this.names = names;
        this.regions = ControlRegions.of(method);
        this.frames = new Analyzer<>(new BasicInterpreter()).analyze(owner, method);
        PossibleWrites writes = PossibleWrites.of(owner, method, names, frames);
        this.possible = writes.atBranches(regions);
        List<Catches.Catch> handled = Catches.of(method);
        this.catches = new LabelCatches(method, regions, handled, writes);
        Delegation delegation = Delegation.of(method);
        this.slots = new LabelSlots(
                method,
                regions.size() + LabelCatches.slots(handled),
                delegation.earlyWrites().size());
        this.memory = new LabelMemory(method, slots, names, delegation);
        this.handlers = new LabelHandlers(method, slots, delegation, catches);
        this.calls = new LabelCalls(method, slots, names, delegation, catches);
    }

    LabelledCode weave() {
        Set<AbstractInsnNode> original = Collections.newSetFromMap(new IdentityHashMap<>());
        method.instructions.forEach(original::add);
        AbstractInsnNode[] all = method.instructions.toArray();
        Set<AbstractInsnNode> quiet =
                Stream.of(all).filter(handlers::isOfItself).collect(Collectors.toSet());
        for (int i = 0; i < all.length; i++) {
            if (all[i] instanceof FrameNode frame) {
                slots.extend(frame);
            } else if (frames[i] != null && quiet.contains(all[i])) {
                quietly(all[i], frames[i].getStackSize());
            } else if (frames[i] != null && all[i].getOpcode() >= 0) {
                decide(all[i], i, frames[i].getStackSize());
                visit(all[i], frames[i], i);
            }
        }
        handlers.weave();
        InsnList prologue = prologue();
        AbstractInsnNode last = prologue.getLast();
        method.instructions.insert(prologue);
        handlers.leave(last);
        method.maxLocals = slots.end();
        return new LabelledCode(Optional.of(original), calls.answers(), last);
    }

    /** Where a block begins: the decisions that it depends on, and those on a value that the block before left. */
    private void decide(AbstractInsnNode first, int index, int top) {
        regions.deciding(index).ifPresent(deciding -> {
            LabelCode code = slots.code();
            if (top > 0) {
                code.under(slots.stack(top - 1), slots.control()).store(slots.stack(top - 1));
            }
            catches.meet(first, code, slots);
            code.load(slots.region(0)).store(slots.control());
            catches.decide(index, code, slots);
            deciding.forEach(
                    region -> code.join(slots.control(), slots.region(region)).store(slots.control()));
            if (first.getOpcode() == Opcodes.NEW) {
                // frames know an object without a constructor by the place of this instruction
                after(first, code);
            } else {
                before(first, code);
            }
        });
    }

    private InsnList prologue() {
        LabelCode code = slots.code().here();
        slots.clear(code);
        boolean hasReceiver = (method.access & Opcodes.ACC_STATIC) == 0;
        Type[] types = Type.getArgumentTypes(method.desc);
        code.labels().constant(names.method(owner, method.name, method.desc));
        code.call("begin", "(I)I").store(slots.depth());
        int slot = 0;
        int index = 0;
        if (hasReceiver) {
            code.labels();
            if (method.name.equals("<init>")) {
                code.noObject();
            } else {
                code.load(LabelCode.OBJECT, 0);
            }
            code.constant(index++).call("parameter", "(Ljava/lang/Object;I)I").store(slots.local(0));
            slot = 1;
        }
        for (Type type : types) {
            code.labels().load(type, slot).box(type).constant(index++);
            code.call("parameter", "(Ljava/lang/Object;I)I").store(slots.local(slot));
            slot += type.getSize();
        }
        code.labels().call("entered", "()I").store(slots.control());
        return code.load(slots.control()).store(slots.region(0)).instructions();
    }

    private void before(AbstractInsnNode instruction, LabelCode code) {
        method.instructions.insertBefore(instruction, code.instructions());
    }

    private void after(AbstractInsnNode instruction, LabelCode code) {
        method.instructions.insert(instruction, code.instructions());
    }

    /** Moves labels and calls nothing. */
    private void quietly(AbstractInsnNode instruction, int top) {
        if (instruction instanceof VarInsnNode variable) {
            boolean isLoad = variable.getOpcode() <= Opcodes.ALOAD;
            int from = isLoad ? slots.local(variable.var) : slots.stack(top - 1);
            before(instruction, slots.code().load(from).store(isLoad ? slots.stack(top) : slots.local(variable.var)));
        }
    }

    private void visit(AbstractInsnNode instruction, Frame<BasicValue> frame, int index) {
        int top = frame.getStackSize();
        switch (instruction.getType()) {
            case AbstractInsnNode.VAR_INSN -> variable((VarInsnNode) instruction, top);
            case AbstractInsnNode.IINC_INSN -> {
                int slot = slots.local(((IincInsnNode) instruction).var);
                before(instruction, slots.code().under(slot, slots.control()).store(slot));
            }
            case AbstractInsnNode.FIELD_INSN -> memory.field((FieldInsnNode) instruction, top);
            case AbstractInsnNode.METHOD_INSN -> {
                memory.made(instruction);
                calls.call((MethodInsnNode) instruction, top);
            }
            case AbstractInsnNode.INVOKE_DYNAMIC_INSN -> calls.dynamic((InvokeDynamicInsnNode) instruction, top);
            case AbstractInsnNode.LDC_INSN -> constant(instruction, top);
            case AbstractInsnNode.MULTIANEWARRAY_INSN ->
                memory.newArray(instruction, top, ((MultiANewArrayInsnNode) instruction).dims);
            case AbstractInsnNode.TYPE_INSN, AbstractInsnNode.INT_INSN -> typed(instruction, top);
            case AbstractInsnNode.INSN -> plain(instruction, frame, top);
            case AbstractInsnNode.JUMP_INSN, AbstractInsnNode.TABLESWITCH_INSN, AbstractInsnNode.LOOKUPSWITCH_INSN ->
                jump(instruction, top, index);
            default -> {}
        }
    }

    private void constant(AbstractInsnNode instruction, int top) {
        before(instruction, slots.code().constant(0).store(slots.stack(top)));
    }

    private void typed(AbstractInsnNode instruction, int top) {
        switch (instruction.getOpcode()) {
            case Opcodes.ANEWARRAY, Opcodes.NEWARRAY -> memory.newArray(instruction, top, 1);
            case Opcodes.NEW -> after(instruction, slots.code().constant(0).store(slots.stack(top)));
            case Opcodes.BIPUSH, Opcodes.SIPUSH -> constant(instruction, top);
            default -> {}
        }
    }

    private void variable(VarInsnNode variable, int top) {
        if (variable.getOpcode() <= Opcodes.ALOAD) {
            before(variable, slots.code().load(slots.local(variable.var)).store(slots.stack(top)));
        } else {
            LabelCode code = slots.code().under(slots.stack(top - 1), slots.control());
            before(variable, code.store(slots.local(variable.var)));
        }
    }

    private void jump(AbstractInsnNode jump, int top, int index) {
        regions.branch(index).ifPresent(region -> {
            int decision = slots.region(region);
            boolean isOfTwo = jump.getOpcode() >= Opcodes.IF_ICMPEQ && jump.getOpcode() <= Opcodes.IF_ACMPNE;
            LabelCode code = slots.code();
            if (isOfTwo) {
                code.join(slots.stack(top - 1), slots.stack(top - 2)).store(decision);
            } else {
                code.load(slots.stack(top - 1)).store(decision);
            }
            code.join(decision, slots.control()).store(decision);
            catches.branch(region, code, slots);
            possible.getOrDefault(jump, Set.of()).forEach(place -> place.decide(code, slots, decision));
            before(jump, code);
        });
    }

    private void plain(AbstractInsnNode instruction, Frame<BasicValue> frame, int top) {
        int opcode = instruction.getOpcode();
        if (opcode >= Opcodes.ACONST_NULL && opcode <= Opcodes.DCONST_1) {
            constant(instruction, top);
        } else if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
            memory.load(instruction, top);
        } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
            memory.store(instruction, top);
        } else if (opcode == Opcodes.ARRAYLENGTH) {
            memory.length(instruction, top);
        } else if (opcode >= Opcodes.POP && opcode <= Opcodes.SWAP) {
            shuffle(instruction, frame);
        } else if (isOfTwo(opcode)) {
            LabelCode code = slots.code().join(slots.stack(top - 2), slots.stack(top - 1));
            before(instruction, code.store(slots.stack(top - 2)));
        } else if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            returned(instruction, top);
        } else if (opcode == Opcodes.ATHROW) {
            int exception = slots.free(1);
            LabelCode code = slots.code().plain(Opcodes.DUP).store(LabelCode.OBJECT, exception);
            code.labels().load(LabelCode.OBJECT, exception).under(slots.stack(top - 1), slots.control());
            before(instruction, code.call("thrown", "(Ljava/lang/Object;I)V"));
        }
    }

    private static boolean isOfTwo(int opcode) {
        boolean isArithmetic = opcode >= Opcodes.IADD && opcode <= Opcodes.DREM;
        boolean isOfBits = opcode >= Opcodes.ISHL && opcode <= Opcodes.LXOR;
        return isArithmetic || isOfBits || (opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG);
    }

    private void returned(AbstractInsnNode instruction, int top) {
        Type type = Type.getReturnType(method.desc);
        LabelCode code = slots.code();
        catches.end(instruction, code, slots);
        if (type.getSort() == Type.VOID) {
            code.labels();
            (method.name.equals("<init>") ? code.load(LabelCode.OBJECT, 0) : code.noObject()).labels();
            code.constant(0).load(slots.control()).call("under", "(II)I");
        } else {
            int value = slots.free(2);
            code.dup(type).store(type, value).labels().load(type, value).box(type);
            code.under(slots.stack(top - 1), slots.control());
        }
        code.constant(names.method(owner, method.name, method.desc)).load(slots.depth());
        before(instruction, code.call("exit", "(Ljava/lang/Object;III)V"));
    }

    /** Moves labels as the instruction moves values. */
    private void shuffle(AbstractInsnNode instruction, Frame<BasicValue> frame) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < frame.getStackSize(); i++) {
            places.add(i);
        }
        StackShuffle.apply(
                instruction.getOpcode(), places, place -> frame.getStack(place).getSize());
        LabelCode code = slots.code();
        places.forEach(place -> code.load(slots.stack(place)));
        for (int i = places.size() - 1; i >= 0; i--) {
            code.store(slots.stack(i));
        }
        before(instruction, code);
    }
}
