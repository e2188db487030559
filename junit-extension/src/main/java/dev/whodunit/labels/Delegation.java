package dev.whodunit.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The call of {@code super(…)} or {@code this(…)} in a constructor.
 *
 * @param call null in other methods
 */
record Delegation(MethodNode method, @Nullable AbstractInsnNode call) {

    /** Writing of fields before the call: variables that an anonymous class captures, and the object around an inner one. */
    List<FieldInsnNode> earlyWrites() {
        return Stream.of(method.instructions.toArray())
                .filter(instruction -> instruction.getOpcode() == Opcodes.PUTFIELD && isBefore(instruction))
                .map(FieldInsnNode.class::cast)
                .toList();
    }

    static Delegation of(MethodNode method) {
        return new Delegation(method, all(method).stream().findFirst().orElse(null));
    }

    /** Whether there are several such calls, of which one is made, as Groovy has them where it chooses when the program runs. */
    static boolean isChosen(MethodNode method) {
        return all(method).size() > 1;
    }

    private static List<AbstractInsnNode> all(MethodNode method) {
        List<AbstractInsnNode> calls = new ArrayList<>();
        int open = 0;
        for (AbstractInsnNode next : method.instructions) {
            if (next.getOpcode() == Opcodes.NEW) {
                open++;
            } else if (method.name.equals("<init>")
                    && next instanceof MethodInsnNode made
                    && made.name.equals("<init>")
                    && --open < 0) {
                calls.add(next);
                open = 0;
            }
        }
        return calls;
    }

    boolean isThis(AbstractInsnNode instruction) {
        return instruction == call;
    }

    /** Whether an instruction comes before it, where the object is not made yet. */
    boolean isBefore(AbstractInsnNode instruction) {
        return call != null && method.instructions.indexOf(instruction) < method.instructions.indexOf(call);
    }
}
