package dev.whodunit.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The constants of a method and the instructions that load them.
 *
 * @param texts as source text, in bytecode order without repetition
 * @param numbers position in {@code texts} by instruction
 */
record NumberedConstants(List<String> texts, Map<AbstractInsnNode, Integer> numbers) {

    static NumberedConstants of(MethodNode method) {
        List<String> texts = new ArrayList<>();
        Map<String, Integer> positions = new HashMap<>();
        Map<AbstractInsnNode, Integer> numbers = new HashMap<>();
        for (AbstractInsnNode instruction : method.instructions) {
            String text = ConstantText.of(instruction);
            if (!text.isEmpty()) {
                Integer position = positions.putIfAbsent(text, texts.size());
                if (position == null) {
                    position = texts.size();
                    texts.add(text);
                }
                numbers.put(instruction, position);
            }
        }
        return new NumberedConstants(texts, numbers);
    }

    @Nullable
    Integer numberOf(AbstractInsnNode instruction) {
        return numbers.get(instruction);
    }
}
