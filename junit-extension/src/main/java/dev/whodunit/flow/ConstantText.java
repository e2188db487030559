package dev.whodunit.flow;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

/** Writes the constant that an instruction loads as it would stand in the source. */
final class ConstantText {

    private ConstantText() {}

    /** The constant, or {@code ""} if the instruction loads none. */
    static String of(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (instruction instanceof LdcInsnNode load) {
            return ofValue(load.cst);
        }
        if (opcode == Opcodes.BIPUSH || opcode == Opcodes.SIPUSH) {
            return Integer.toString(((IntInsnNode) instruction).operand);
        }
        if (instruction instanceof IincInsnNode increment) {
            return Integer.toString(increment.incr);
        }
        if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
            return Integer.toString(opcode - Opcodes.ICONST_0);
        }
        return switch (opcode) {
            case Opcodes.ACONST_NULL -> "null";
            case Opcodes.LCONST_0 -> "0L";
            case Opcodes.LCONST_1 -> "1L";
            case Opcodes.FCONST_0 -> "0.0f";
            case Opcodes.FCONST_1 -> "1.0f";
            case Opcodes.FCONST_2 -> "2.0f";
            case Opcodes.DCONST_0 -> "0.0";
            case Opcodes.DCONST_1 -> "1.0";
            default -> "";
        };
    }

    private static String ofValue(Object constant) {
        if (constant instanceof String text) {
            return quoted(text);
        }
        if (constant instanceof Long number) {
            return number + "L";
        }
        if (constant instanceof Float number) {
            return number + "f";
        }
        if (constant instanceof Type type) {
            return type.getSort() == Type.METHOD ? type.getDescriptor() : TypeText.of(type.getDescriptor()) + ".class";
        }
        if (constant instanceof Handle handle) {
            return TypeText.of(Type.getObjectType(handle.getOwner()).getDescriptor()) + "::" + handle.getName();
        }
        if (constant instanceof ConstantDynamic dynamic) {
            return SiteRule.counts(dynamic.getName()) ? dynamic.getName() : "";
        }
        return constant.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    // Lone surrogates are legal in a class file and break every encoder downstream.
                    boolean unprintable = Character.isISOControl(character) || isLoneSurrogate(text, i);
                    quoted.append(unprintable ? String.format("\\u%04x", (int) character) : character);
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isLoneSurrogate(String text, int index) {
        char character = text.charAt(index);
        if (Character.isHighSurrogate(character)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(character)
                && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
