package dev.whodunit.labels;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.objectweb.asm.Opcodes;

/** What the instructions that only move values on the operand stack do to a list of them, the top last. */
final class StackShuffle {

    private StackShuffle() {}

    /** @param size of a value, 1 or 2 slots */
    static void apply(int opcode, List<Integer> stack, IntUnaryOperator size) {
        switch (opcode) {
            case Opcodes.POP -> take(stack, 1, size);
            case Opcodes.POP2 -> take(stack, 2, size);
            case Opcodes.DUP -> copy(stack, 1, 0, size);
            case Opcodes.DUP_X1 -> copy(stack, 1, 1, size);
            case Opcodes.DUP_X2 -> copy(stack, 1, 2, size);
            case Opcodes.DUP2 -> copy(stack, 2, 0, size);
            case Opcodes.DUP2_X1 -> copy(stack, 2, 1, size);
            case Opcodes.DUP2_X2 -> copy(stack, 2, 2, size);
            case Opcodes.SWAP -> {
                List<Integer> top = take(stack, 1, size);
                List<Integer> below = take(stack, 1, size);
                stack.addAll(top);
                stack.addAll(below);
            }
            default -> throw new IllegalArgumentException("opcode " + opcode + " moves nothing");
        }
    }

    /** Puts a copy of the uppermost slots below some slots more. */
    private static void copy(List<Integer> stack, int slots, int below, IntUnaryOperator size) {
        List<Integer> top = take(stack, slots, size);
        List<Integer> next = take(stack, below, size);
        stack.addAll(top);
        stack.addAll(next);
        stack.addAll(top);
    }

    private static List<Integer> take(List<Integer> stack, int slots, IntUnaryOperator size) {
        int from = stack.size();
        for (int taken = 0; taken < slots; ) {
            taken += size.applyAsInt(stack.get(--from));
        }
        List<Integer> upper = stack.subList(from, stack.size());
        List<Integer> values = List.copyOf(upper);
        upper.clear();
        return values;
    }
}
