package dev.whodunit.labels;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * What another weaver must know of a method whose values have labels, so that it only looks at what the method had before.
 *
 * @param original the instructions that the method had before; empty if it has no labels
 * @param answers per call, the last instruction of what was put behind it to fetch the label of its result
 * @param prologue the last instruction of what was put at the beginning; null if there is nothing
 */
public record LabelledCode(
        Optional<Set<AbstractInsnNode>> original,
        Map<AbstractInsnNode, AbstractInsnNode> answers,
        @Nullable AbstractInsnNode prologue) {

    /** A method without labels. */
    public static final LabelledCode NONE = new LabelledCode(Optional.empty(), Map.of(), null);

    /** Whether an instruction is none of those that labels brought. */
    public boolean isOriginal(AbstractInsnNode instruction) {
        return original.map(before -> before.contains(instruction)).orElse(true);
    }

    /** Where a call is over, and the label of its result is known. */
    public AbstractInsnNode end(AbstractInsnNode call) {
        return answers.getOrDefault(call, call);
    }
}
