package dev.whodunit.flow;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The source lines of a method, 0 where the class file does not say.
 *
 * @param lines by instruction
 * @param first smallest line
 * @param last largest line
 */
record SourceLines(Map<AbstractInsnNode, Integer> lines, int first, int last) {

    static SourceLines of(MethodNode method) {
        Map<AbstractInsnNode, Integer> lines = new HashMap<>();
        int first = 0;
        int last = 0;
        int current = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode node) {
                current = node.line;
                first = first == 0 ? current : Math.min(first, current);
                last = Math.max(last, current);
            }
            lines.put(instruction, current);
        }
        return new SourceLines(lines, first, last);
    }

    int of(AbstractInsnNode instruction) {
        return lines.getOrDefault(instruction, 0);
    }
}
