package dev.whodunit.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * The handlers of a method after which it goes on: whether an exception reaches one of these decides what runs, as a branch does.
 * Handlers that always throw on, as compilers make them for {@code finally}, decide nothing within the method.
 */
public final class Catches {

    /** With more handlers, or blocks, than that none decides anything: the work grows with their product. */
    private static final int MAX_HANDLERS = 24;

    private static final int MAX_BLOCKS = 1000;

    /** These come from what is around the code of the JDK that throws them, and not from values. */
    private static final Set<String> EXTERNAL = Set.of(
            "java/io/IOException",
            "java/io/UncheckedIOException",
            "java/io/FileNotFoundException",
            "java/nio/file/NoSuchFileException",
            "java/lang/InterruptedException",
            "java/lang/CloneNotSupportedException",
            "java/lang/ClassNotFoundException",
            "java/security/NoSuchAlgorithmException",
            "java/security/GeneralSecurityException",
            "java/util/concurrent/ExecutionException",
            "java/util/concurrent/TimeoutException");

    private static final Set<String> BROAD =
            Set.of("java/lang/Throwable", "java/lang/Exception", "java/lang/RuntimeException");

    /**
     * A handler after which the method goes on.
     *
     * @param handler where it begins
     * @param covered the instructions whose exceptions reach it
     * @param isExternal whether code of the JDK throws what it handles only for reasons that no value has
     * @param isBroad whether it handles whatever values can lead to
     * @param skipped the blocks that an exception skips, those that it leaves among them
     * @param handling the blocks that run only if an exception was handled
     * @param joins the blocks where both ways meet
     */
    public record Catch(
            LabelNode handler,
            BitSet covered,
            boolean isExternal,
            boolean isBroad,
            BitSet skipped,
            BitSet handling,
            BitSet joins) {}

    private final MethodNode method;
    private final Blocks blocks;

    private Catches(MethodNode method, Blocks blocks) {
        this.method = method;
        this.blocks = blocks;
    }

    /** The handlers of a method that has code, in the order of the table of exceptions. */
    public static List<Catch> of(MethodNode method) {
        Map<LabelNode, List<TryCatchBlockNode>> handlers = new LinkedHashMap<>();
        method.tryCatchBlocks.forEach(handled -> handlers.computeIfAbsent(handled.handler, unseen -> new ArrayList<>())
                .add(handled));
        Blocks blocks = Blocks.of(method);
        if (handlers.isEmpty() || handlers.size() > MAX_HANDLERS || blocks.size() > MAX_BLOCKS) {
            return List.of();
        }
        Catches catches = new Catches(method, blocks);
        List<Catch> found = new ArrayList<>();
        handlers.forEach((handler, handled) -> {
            if (catches.goesOn(handler)) {
                found.add(catches.of(handler, handled));
            }
        });
        return List.copyOf(found);
    }

    private boolean goesOn(LabelNode handler) {
        return reached(blocks.at(place(handler))).stream()
                .mapToObj(blocks::last)
                .anyMatch(last -> last >= 0 && isReturn(method.instructions.get(last)));
    }

    private static boolean isReturn(AbstractInsnNode instruction) {
        return instruction.getOpcode() >= Opcodes.IRETURN && instruction.getOpcode() <= Opcodes.RETURN;
    }

    private Catch of(LabelNode handler, List<TryCatchBlockNode> handled) {
        BitSet covered = new BitSet();
        handled.forEach(range -> covered.set(place(range.start), place(range.end)));
        BitSet leaving = new BitSet();
        covered.stream()
                .filter(at -> method.instructions.get(at).getOpcode() >= 0)
                .forEach(at -> leaving.set(blocks.at(at)));
        int first = blocks.at(place(handler));
        BitSet decided = decided(leaving, first);
        BitSet normal = new BitSet();
        leaving.stream().forEach(block -> normal.or(reached(block)));
        BitSet handling = (BitSet) decided.clone();
        handling.andNot(normal);
        handling.set(first);
        BitSet skipped = (BitSet) decided.clone();
        skipped.and(normal);
        return new Catch(
                handler,
                covered,
                handled.stream().allMatch(range -> range.type != null && EXTERNAL.contains(range.type)),
                handled.stream().anyMatch(range -> range.type == null || BROAD.contains(range.type)),
                skipped,
                handling,
                joins(skipped, handling));
    }

    private BitSet joins(BitSet skipped, BitSet handling) {
        BitSet joins = new BitSet();
        skipped.stream().forEach(block -> blocks.successors(block).forEach(joins::set));
        joins.andNot(skipped);
        joins.andNot(handling);
        return joins;
    }

    /** The blocks that run or do not, depending on whether one of some blocks is left for a handler. */
    private BitSet decided(BitSet leaving, int handler) {
        IntFunction<List<Integer>> successors = block -> leaving.get(block)
                ? Stream.concat(blocks.successors(block).stream(), Stream.of(handler))
                        .toList()
                : blocks.successors(block);
        BitSet[] post = ControlRegions.postdominators(blocks.size(), successors);
        BitSet decided = (BitSet) leaving.clone();
        leaving.stream().forEach(block -> successors.apply(block).forEach(next -> decided.or(post[next])));
        // What every way from all of them passes is decided by none.
        BitSet always = new BitSet();
        always.set(0, blocks.size());
        leaving.stream().forEach(block -> {
            BitSet passed = (BitSet) post[block].clone();
            passed.clear(block);
            always.and(passed);
        });
        decided.andNot(always);
        return decided;
    }

    /** A block and all that can follow it, if nothing is thrown. */
    private BitSet reached(int block) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(block));
        while (!open.isEmpty()) {
            int next = open.pop();
            if (!seen.get(next)) {
                seen.set(next);
                open.addAll(blocks.successors(next));
            }
        }
        return seen;
    }

    private int place(AbstractInsnNode instruction) {
        return method.instructions.indexOf(instruction);
    }
}
