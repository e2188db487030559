package dev.whodunit.flow;

import dev.whodunit.map.CodeLine;
import dev.whodunit.map.CodeLine.Action;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Cuts the code of a method into its source lines. */
final class CodeLines {

    private static final int HEX_DIGITS = 8;

    private final List<CodeLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Set<Action> does = EnumSet.noneOf(Action.class);

    private CodeLines() {}

    static List<CodeLine> of(MethodNode method, SourceLines lines, PrivateSynthetics lambdaBodies) {
        CodeLines code = new CodeLines();
        CodeText texts = new CodeText(method, lambdaBodies);
        int line = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            if (Instructions.isReal(instruction)) {
                int next = lines.of(instruction);
                if (next != line) {
                    code.end(line);
                    line = next;
                }
                code.text.append(texts.of(instruction)).append('\n');
                code.add(instruction);
            }
        }
        code.end(line);
        return code.lines;
    }

    private void end(int line) {
        if (line > 0) {
            lines.add(new CodeLine(line, CodeHash.of(text.toString(), HEX_DIGITS), does));
        }
        text.setLength(0);
        does.clear();
    }

    private void add(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            does.add(Action.RETURNS);
        } else if (instruction instanceof TableSwitchInsnNode
                || instruction instanceof LookupSwitchInsnNode
                || (instruction instanceof JumpInsnNode && opcode != Opcodes.GOTO)) {
            does.add(Action.DECIDES);
        } else if ((opcode >= Opcodes.IADD && opcode <= Opcodes.DCMPG)
                || opcode == Opcodes.ARRAYLENGTH
                || Instructions.isArrayLoad(opcode)
                || Instructions.isArrayStore(opcode)) {
            does.add(Action.COMPUTES);
        }
    }
}
