package dev.whodunit.flow;

import dev.whodunit.map.Site;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * The sites of a method and the instructions they stand for.
 *
 * @param sites in bytecode order
 * @param numbers the site of an instruction; a {@code NEW} has that of the constructor call that completes the object
 */
record NumberedSites(List<Site> sites, Map<AbstractInsnNode, Integer> numbers) {

    @Nullable
    Integer numberOf(AbstractInsnNode instruction) {
        return numbers.get(instruction);
    }
}
