package dev.whodunit.labels;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** A piece of code that works on labels; every line of it is written down by one call. */
final class LabelCode {

    static final String LABELS = "dev/whodunit/bridge/Labels";
    static final Type OBJECT = Type.getObjectType("java/lang/Object");

    private final InsnList code = new InsnList();
    private final int labels;

    /** @param labels local variable that holds the thread's labels */
    LabelCode(int labels) {
        this.labels = labels;
    }

    InsnList instructions() {
        return code;
    }

    LabelCode here() {
        code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, LABELS, "here", "()L" + LABELS + ";", false));
        code.add(new VarInsnNode(Opcodes.ASTORE, labels));
        return this;
    }

    LabelCode labels() {
        code.add(new VarInsnNode(Opcodes.ALOAD, labels));
        return this;
    }

    LabelCode call(String name, String descriptor) {
        code.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, LABELS, name, descriptor, false));
        return this;
    }

    LabelCode load(int slot) {
        code.add(new VarInsnNode(Opcodes.ILOAD, slot));
        return this;
    }

    LabelCode store(int slot) {
        code.add(new VarInsnNode(Opcodes.ISTORE, slot));
        return this;
    }

    LabelCode load(Type type, int slot) {
        code.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), slot));
        return this;
    }

    LabelCode store(Type type, int slot) {
        code.add(new VarInsnNode(type.getOpcode(Opcodes.ISTORE), slot));
        return this;
    }

    LabelCode field(int opcode, String owner, String name, Type type) {
        code.add(new FieldInsnNode(opcode, owner, name, type.getDescriptor()));
        return this;
    }

    LabelCode constant(int value) {
        boolean isSmall = value >= -1 && value <= 5;
        code.add(isSmall ? new InsnNode(Opcodes.ICONST_0 + value) : new LdcInsnNode(value));
        return this;
    }

    LabelCode constant(String value) {
        code.add(new LdcInsnNode(value));
        return this;
    }

    LabelCode plain(int opcode) {
        code.add(new InsnNode(opcode));
        return this;
    }

    LabelCode dup(Type type) {
        return plain(type.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP);
    }

    /** Hands over a value without its label: nothing is known of it, or nothing may be done with it yet. */
    LabelCode noObject() {
        return plain(Opcodes.ACONST_NULL);
    }

    /** Leaves on the stack the label in a slot, under the decisions in another one. */
    LabelCode under(int slot, int decisions) {
        return labels().load(slot).load(decisions).call("under", "(II)I");
    }

    /** Joins the labels in two slots and leaves the result on the stack. */
    LabelCode join(int slot, int other) {
        return labels().load(slot).load(other).call("join", "(II)I");
    }

    LabelCode box(Type type) {
        String box = switch (type.getSort()) {
            case Type.BOOLEAN -> "Boolean";
            case Type.CHAR -> "Character";
            case Type.BYTE -> "Byte";
            case Type.SHORT -> "Short";
            case Type.INT -> "Integer";
            case Type.LONG -> "Long";
            case Type.FLOAT -> "Float";
            case Type.DOUBLE -> "Double";
            default -> "";
        };
        if (!box.isEmpty()) {
            String owner = "java/lang/" + box;
            code.add(new MethodInsnNode(
                    Opcodes.INVOKESTATIC, owner, "valueOf", "(" + type.getDescriptor() + ")L" + owner + ";", false));
        }
        return this;
    }
}
