package dev.whodunit.flow;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * What a method stores into arrays, by the source that the array came from. The order of stores and reads is left out:
 * whatever is stored anywhere counts as part of the array everywhere.
 */
final class ArrayContents {

    private final Map<Integer, SourceSet> stored = new HashMap<>();

    private ArrayContents() {}

    static ArrayContents of(MethodNode method, @Nullable Frame<FlowValue>[] frames) {
        ArrayContents contents = new ArrayContents();
        int index = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            Frame<FlowValue> frame = frames[index++];
            if (frame != null && Instructions.isArrayStore(instruction.getOpcode())) {
                contents.addStore(frame);
            }
        }
        contents.close();
        return contents;
    }

    private void addStore(Frame<FlowValue> frame) {
        int top = frame.getStackSize() - 1;
        SourceSet element = frame.getStack(top).sources();
        SourceSet position = frame.getStack(top - 1).sources();
        FlowValue array = frame.getStack(top - 2);
        // What chose the array counts as well: the row in grid[row][column] = element.
        SourceSet all = element.with(position).with(array.sources());
        array.identity().numbers().forEach(number -> stored.merge(number, all, SourceSet::with));
    }

    /** Arrays in arrays: goes on until nothing new is found, which the finite number of sources bounds. */
    private void close() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<Integer, SourceSet> entry : stored.entrySet()) {
                SourceSet wider = withContents(entry.getValue());
                changed |= !entry.getValue().holds(wider);
                entry.setValue(wider);
            }
        }
    }

    /** The sources and all that was stored into the arrays among them. */
    SourceSet withContents(SourceSet sources) {
        if (stored.isEmpty()) {
            return sources;
        }
        return sources.numbers()
                .mapToObj(number -> stored.getOrDefault(number, SourceSet.EMPTY))
                .reduce(sources, SourceSet::with);
    }
}
