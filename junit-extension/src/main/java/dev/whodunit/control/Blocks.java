package dev.whodunit.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** The basic blocks of a method in the order of its code, and which can follow which. Exceptions lead nowhere here. */
public final class Blocks {

    private final InsnList code;
    private final List<Integer> starts;
    private final List<List<Integer>> successors = new ArrayList<>();

    private Blocks(InsnList code, List<Integer> starts) {
        this.code = code;
        this.starts = starts;
    }

    /** The blocks of a method that has code. */
    public static Blocks of(MethodNode method) {
        InsnList code = method.instructions;
        TreeSet<Integer> starts = new TreeSet<>();
        starts.add(0);
        for (AbstractInsnNode instruction : code) {
            targets(instruction).forEach(target -> starts.add(code.indexOf(target)));
            if (isJump(instruction) || isEnd(instruction.getOpcode())) {
                starts.add(code.indexOf(instruction) + 1);
            }
        }
        method.tryCatchBlocks.forEach(handled -> starts.add(code.indexOf(handled.handler)));
        starts.remove(code.size());
        Blocks blocks = new Blocks(code, List.copyOf(starts));
        blocks.connect();
        return blocks;
    }

    private void connect() {
        for (int block = 0; block < size(); block++) {
            TreeSet<Integer> next = new TreeSet<>();
            int last = last(block);
            if (last >= 0) {
                targets(code.get(last)).forEach(target -> next.add(starts.indexOf(code.indexOf(target))));
            }
            boolean goesOn = last < 0 || !isEnd(code.get(last).getOpcode());
            if (goesOn && block + 1 < size()) {
                next.add(block + 1);
            }
            successors.add(List.copyOf(next));
        }
    }

    /** How many there are; they are numbered from 0 in the order of the code. */
    public int size() {
        return starts.size();
    }

    /** The place where it starts, which need not be that of an instruction that does something. */
    public int start(int block) {
        return starts.get(block);
    }

    /** The block that an instruction is in. */
    public int at(int instruction) {
        int found = Collections.binarySearch(starts, instruction);
        return found >= 0 ? found : -found - 2;
    }

    /** The blocks that can follow, ascending. */
    public List<Integer> successors(int block) {
        return successors.get(block);
    }

    /** The place of its first instruction that does something, -1 if there is none. */
    public int first(int block) {
        for (int i = starts.get(block); i < end(block); i++) {
            if (code.get(i).getOpcode() >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** The place of its last instruction that does something, -1 if there is none. */
    public int last(int block) {
        for (int i = end(block) - 1; i >= starts.get(block); i--) {
            if (code.get(i).getOpcode() >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Its instructions in the order of the code, with labels and line numbers. */
    public List<AbstractInsnNode> instructions(int block) {
        return IntStream.range(starts.get(block), end(block))
                .mapToObj(code::get)
                .toList();
    }

    /** The place after its last instruction. */
    public int end(int block) {
        return block + 1 < size() ? starts.get(block + 1) : code.size();
    }

    private static List<LabelNode> targets(AbstractInsnNode instruction) {
        List<LabelNode> targets = new ArrayList<>();
        if (instruction instanceof JumpInsnNode jump) {
            targets.add(jump.label);
        } else if (instruction instanceof TableSwitchInsnNode table) {
            targets.add(table.dflt);
            targets.addAll(table.labels);
        } else if (instruction instanceof LookupSwitchInsnNode lookup) {
            targets.add(lookup.dflt);
            targets.addAll(lookup.labels);
        }
        return targets;
    }

    private static boolean isJump(AbstractInsnNode instruction) {
        return instruction instanceof JumpInsnNode;
    }

    private static boolean isEnd(int opcode) {
        return opcode == Opcodes.GOTO
                || opcode == Opcodes.ATHROW
                || opcode == Opcodes.TABLESWITCH
                || opcode == Opcodes.LOOKUPSWITCH
                || (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN);
    }
}
