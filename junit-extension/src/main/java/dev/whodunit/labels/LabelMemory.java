package dev.whodunit.labels;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Weaves what code does with fields and arrays, whose labels are kept beside the objects. */
final class LabelMemory {

    private static final Type OBJECT = LabelCode.OBJECT;

    private final MethodNode method;
    private final LabelSlots slots;
    private final LabelNames names;
    private final Delegation delegation;
    private final List<FieldInsnNode> early;

    LabelMemory(MethodNode method, LabelSlots slots, LabelNames names, Delegation delegation) {
        this.method = method;
        this.slots = slots;
        this.names = names;
        this.delegation = delegation;
        this.early = delegation.earlyWrites();
    }

    private void before(AbstractInsnNode instruction, LabelCode code) {
        method.instructions.insertBefore(instruction, code.instructions());
    }

    private void after(AbstractInsnNode instruction, LabelCode code) {
        method.instructions.insert(instruction, code.instructions());
    }

    void field(FieldInsnNode access, int top) {
        int number = names.field(access.owner, access.name);
        switch (access.getOpcode()) {
            case Opcodes.GETSTATIC -> {
                LabelCode code = slots.code().labels().noObject().constant(number);
                after(access, code.call("get", "(Ljava/lang/Object;I)I").store(slots.stack(top)));
            }
            case Opcodes.PUTSTATIC -> {
                LabelCode code = slots.code().labels().noObject().constant(number);
                code.under(slots.stack(top - 1), slots.control()).constant(0);
                before(access, code.call("put", "(Ljava/lang/Object;III)V"));
            }
            case Opcodes.GETFIELD -> read(access, number, top);
            default -> {
                if (early.contains(access)) {
                    LabelCode code = slots.code().under(slots.stack(top - 1), slots.control());
                    before(access, code.store(slots.early(early.indexOf(access))));
                } else {
                    write(access, number, top);
                }
            }
        }
    }

    /** What was written before {@code super(…)}, when an object can be handed to nobody, is noted when it is over. */
    void made(AbstractInsnNode call) {
        if (delegation.isThis(call)) {
            LabelCode code = slots.code();
            for (FieldInsnNode field : early) {
                code.labels().load(OBJECT, 0).constant(names.field(field.owner, field.name));
                code.load(slots.early(early.indexOf(field))).constant(0);
                code.call("put", "(Ljava/lang/Object;III)V");
            }
            method.instructions.insert(call, code.instructions());
        }
    }

    /**
     * The value is from what was written, and it is this one because of the object. Labels are written before values and read after
     * them: who reads a value that another thread has just written finds its label.
     */
    private void read(FieldInsnNode access, int number, int top) {
        int object = slots.free(1);
        before(access, slots.code().plain(Opcodes.DUP).store(OBJECT, object));
        LabelCode code = slots.code().labels().load(OBJECT, object).constant(number);
        code.call("get", "(Ljava/lang/Object;I)I").store(object);
        after(access, code.under(object, slots.stack(top - 1)).store(slots.stack(top - 1)));
    }

    private void write(FieldInsnNode access, int number, int top) {
        Type type = Type.getType(access.desc);
        int object = slots.free(3);
        LabelCode code = slots.code().store(type, object + 1).plain(Opcodes.DUP).store(OBJECT, object);
        code.load(type, object + 1);
        code.labels().load(OBJECT, object).constant(number).under(slots.stack(top - 1), slots.control());
        before(access, code.load(slots.stack(top - 2)).call("put", "(Ljava/lang/Object;III)V"));
    }

    /** The element is from what was stored, and it is this one because of the index and of the array. */
    void load(AbstractInsnNode instruction, int top) {
        int index = slots.free(2);
        LabelCode code =
                slots.code().plain(Opcodes.DUP2).store(Type.INT_TYPE, index).store(OBJECT, index + 1);
        code.labels().load(OBJECT, index + 1).load(index).load(slots.stack(top - 1));
        code.call("load", "(Ljava/lang/Object;II)I").store(index);
        code.under(index, slots.stack(top - 1)).store(index);
        before(instruction, code.under(index, slots.stack(top - 2)).store(slots.stack(top - 2)));
    }

    void store(AbstractInsnNode instruction, int top) {
        Type type = elementType(instruction.getOpcode());
        int index = slots.free(4);
        LabelCode code = slots.code().store(type, index + 2).plain(Opcodes.DUP2);
        code.store(Type.INT_TYPE, index).store(OBJECT, index + 1).load(type, index + 2);
        code.under(slots.stack(top - 1), slots.stack(top - 2)).store(slots.stack(top - 1));
        code.labels().load(OBJECT, index + 1).load(index).under(slots.stack(top - 1), slots.control());
        code.load(slots.stack(top - 2)).load(slots.stack(top - 3));
        before(instruction, code.call("store", "(Ljava/lang/Object;IIII)V"));
    }

    private static Type elementType(int opcode) {
        return switch (opcode) {
            case Opcodes.LASTORE -> Type.LONG_TYPE;
            case Opcodes.FASTORE -> Type.FLOAT_TYPE;
            case Opcodes.DASTORE -> Type.DOUBLE_TYPE;
            case Opcodes.AASTORE -> OBJECT;
            default -> Type.INT_TYPE;
        };
    }

    void length(AbstractInsnNode instruction, int top) {
        int array = slots.free(1);
        LabelCode code =
                slots.code().plain(Opcodes.DUP).store(OBJECT, array).labels().load(OBJECT, array);
        code.call("length", "(Ljava/lang/Object;)I").store(array);
        before(instruction, code.under(array, slots.stack(top - 1)).store(slots.stack(top - 1)));
    }

    void newArray(AbstractInsnNode instruction, int top, int dimensions) {
        int array = slots.free(1);
        int place = slots.stack(top - dimensions);
        LabelCode code = slots.code().plain(Opcodes.DUP).store(OBJECT, array);
        for (int depth = 0; depth < dimensions; depth++) {
            code.labels().load(OBJECT, array).constant(depth).load(place + depth);
            code.call("array", "(Ljava/lang/Object;II)V");
        }
        method.instructions.insert(instruction, code.constant(0).store(place).instructions());
    }
}
