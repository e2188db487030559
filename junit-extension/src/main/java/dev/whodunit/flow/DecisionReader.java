package dev.whodunit.flow;

import dev.whodunit.control.Blocks;
import dev.whodunit.control.ControlRegions;
import dev.whodunit.control.LiveLocals;
import dev.whodunit.map.Flow;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Reads which values decide what of a method runs: the operands of its branches, and exceptions that its handlers catch. It
 * says too much rather than too little: what lies between two sites that are decided counts as decided too, and a variable
 * or array element that is set where something was decided passes the decision on to all that may come later.
 */
final class DecisionReader {

    private final MethodNode method;
    private final @Nullable Frame<FlowValue>[] frames;
    private final NumberedSites sites;
    private final SourceNumbers numbers;
    private final ArrayContents contents;
    private final Blocks blocks;
    private final ControlRegions regions;
    private final LiveLocals live;
    private final Set<Flow> flows = new LinkedHashSet<>();

    DecisionReader(
            MethodNode method,
            @Nullable Frame<FlowValue>[] frames,
            NumberedSites sites,
            SourceNumbers numbers,
            ArrayContents contents) {
        this.method = method;
        this.frames = frames;
        this.sites = sites;
        this.numbers = numbers;
        this.contents = contents;
        this.blocks = Blocks.of(method);
        this.regions = ControlRegions.of(method);
        this.live = LiveLocals.of(method, blocks);
    }

    Set<Flow> read() {
        for (int block = 0; block < blocks.size(); block++) {
            int last = blocks.last(block);
            Frame<FlowValue> frame = last < 0 ? null : frames[last];
            if (frame != null && blocks.successors(block).size() > 1) {
                decide(operands(method.instructions.get(last), frame), decidedBy(block));
            }
        }
        method.tryCatchBlocks.forEach(this::readHandler);
        return flows;
    }

    private static SourceSet operands(AbstractInsnNode branch, Frame<FlowValue> frame) {
        int opcode = branch.getOpcode();
        boolean isOfTwo = branch instanceof JumpInsnNode && opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE;
        int top = frame.getStackSize() - 1;
        SourceSet sources = frame.getStack(top).sources();
        return isOfTwo ? sources.with(frame.getStack(top - 1).sources()) : sources;
    }

    /** The blocks that a branch decides on, those that further branches in them decide on included. */
    private BitSet decidedBy(int branch) {
        Optional<Integer> region = regions.branch(blocks.last(branch));
        boolean ends = reachableFrom(branch).stream()
                .anyMatch(block -> blocks.successors(block).isEmpty());
        if (region.isEmpty() || !ends) {
            // The method has too many blocks to tell, or only an exception ends the loop.
            return reachableFrom(branch);
        }
        BitSet decided = new BitSet();
        add(region.get(), decided);
        return decided;
    }

    private void add(int region, BitSet decided) {
        for (int block = 0; block < blocks.size(); block++) {
            boolean isDecided = blocks.first(block) >= 0
                    && regions.deciding(blocks.first(block)).orElse(List.of()).contains(region);
            if (isDecided && !decided.get(block)) {
                decided.set(block);
                regions.branch(blocks.last(block)).ifPresent(inner -> add(inner, decided));
            }
        }
    }

    /** What a handler goes on with decides on all after its try block; where it only throws on, there is nothing after it. */
    private void readHandler(TryCatchBlockNode handled) {
        int handler = blocks.at(method.instructions.indexOf(handled.handler));
        BitSet after = reachableFrom(handler);
        boolean goesOn = after.stream().anyMatch(block -> isReturn(blocks.last(block)));
        if (goesOn) {
            int start = blocks.at(method.instructions.indexOf(handled.start));
            after.or(reachableFrom(start));
        }
        decide(SourceSet.of(SourceNumbers.EXCEPTION), after);
    }

    private void decide(SourceSet sources, BitSet decided) {
        BitSet all = setsSomething(decided) ? reachableFrom(decided) : decided;
        int first = Integer.MAX_VALUE;
        int last = -1;
        boolean returns = false;
        for (int block = all.nextSetBit(0); block >= 0; block = all.nextSetBit(block + 1)) {
            for (int i = blocks.start(block); i < blocks.end(block); i++) {
                Integer site = sites.numberOf(method.instructions.get(i));
                first = site == null ? first : Math.min(first, site);
                last = site == null ? last : Math.max(last, site);
                returns |= isReturn(i);
            }
        }
        if (last >= 0) {
            add(sources, new Flow.Use(Flow.Use.Kind.DECISION, first, last));
        }
        if (returns) {
            add(sources, new Flow.Use(Flow.Use.Kind.DECISION, -1, 0));
        }
    }

    private void add(SourceSet sources, Flow.Use use) {
        contents.withContents(sources)
                .numbers()
                .mapToObj(numbers::describe)
                .forEach(source -> flows.add(new Flow(source, use)));
    }

    private boolean isReturn(int instruction) {
        int opcode = instruction < 0 ? -1 : method.instructions.get(instruction).getOpcode();
        return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
    }

    /** Whether it leaves something behind that is no site: a local that is read later, an operand, an array's element. */
    private boolean setsSomething(BitSet decided) {
        BitSet leaves = new BitSet();
        boolean hasOperand = false;
        for (int block = decided.nextSetBit(0); block >= 0; block = decided.nextSetBit(block + 1)) {
            for (int next : blocks.successors(block)) {
                if (!decided.get(next)) {
                    leaves.or(live.at(next));
                    Frame<FlowValue> frame = frames[Math.max(blocks.first(next), 0)];
                    hasOperand |= frame != null && frame.getStackSize() > 0;
                }
            }
        }
        return hasOperand || decided.stream().anyMatch(block -> setsSomething(block, leaves));
    }

    private boolean setsSomething(int block, BitSet leaves) {
        for (int i = blocks.start(block); i < blocks.end(block); i++) {
            AbstractInsnNode instruction = method.instructions.get(i);
            boolean isLocal = instruction instanceof VarInsnNode access
                    && access.getOpcode() >= Opcodes.ISTORE
                    && leaves.get(access.var);
            boolean isCounter = instruction instanceof IincInsnNode increment && leaves.get(increment.var);
            if (isLocal || isCounter || Instructions.isArrayStore(instruction.getOpcode())) {
                return true;
            }
        }
        return false;
    }

    private BitSet reachableFrom(int block) {
        BitSet start = new BitSet();
        start.set(block);
        return reachableFrom(start);
    }

    private BitSet reachableFrom(BitSet starts) {
        BitSet reached = (BitSet) starts.clone();
        BitSet open = (BitSet) starts.clone();
        while (!open.isEmpty()) {
            int block = open.nextSetBit(0);
            open.clear(block);
            blocks.successors(block).stream().filter(next -> !reached.get(next)).forEach(next -> {
                reached.set(next);
                open.set(next);
            });
        }
        return reached;
    }
}
