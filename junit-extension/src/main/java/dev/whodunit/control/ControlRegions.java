package dev.whodunit.control;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.objectweb.asm.tree.MethodNode;

/**
 * Which branches decide whether a block of a method runs: control dependence by postdominators, after Ferrante, Ottenstein and
 * Warren, "The Program Dependence Graph and Its Use in Optimization" (TOPLAS 1987). Exceptions are no branches here.
 */
public final class ControlRegions {

    /** With more blocks than that no branch has a region: the work grows with their square. */
    private static final int MAX_BLOCKS = 3000;

    private final Map<Integer, Integer> branches = new HashMap<>();
    private final Map<Integer, List<Integer>> deciding = new HashMap<>();

    private final Map<Integer, BitSet> decided = new HashMap<>();

    private ControlRegions() {}

    /** The regions of a method that has code. */
    public static ControlRegions of(MethodNode method) {
        ControlRegions regions = new ControlRegions();
        Blocks blocks = Blocks.of(method);
        if (blocks.size() <= MAX_BLOCKS) {
            Set<Integer> handlers = method.tryCatchBlocks.stream()
                    .map(handled -> method.instructions.indexOf(handled.handler))
                    .collect(Collectors.toSet());
            regions.find(blocks, handlers);
        }
        return regions;
    }

    /** Number of regions: one for the caller's decisions, and one for each branch. */
    public int size() {
        return 1 + branches.size();
    }

    /** The region of the branch at an instruction, if there is one. */
    public Optional<Integer> branch(int instruction) {
        return Optional.ofNullable(branches.get(instruction));
    }

    /** The regions that decide whether the block runs that starts at this instruction, if one does. */
    public Optional<List<Integer>> deciding(int instruction) {
        return Optional.ofNullable(deciding.get(instruction));
    }

    /** The blocks that a branch decides on, and those that branches in them decide on. */
    public BitSet decided(int region) {
        return decided.getOrDefault(region, new BitSet());
    }

    private void find(Blocks blocks, Set<Integer> handlers) {
        int[] regions = new int[blocks.size()];
        for (int block = 0; block < blocks.size(); block++) {
            if (blocks.successors(block).size() > 1) {
                regions[block] = size();
                branches.put(blocks.last(block), regions[block]);
            }
        }
        BitSet[] post = postdominators(blocks.size(), blocks::successors);
        for (int block = 0; block < blocks.size(); block++) {
            boolean isHandler = handlers.contains(blocks.start(block));
            if (blocks.first(block) >= 0 && !isHandler) {
                List<Integer> branchesOf = deciding(blocks, block, regions, post);
                deciding.put(blocks.first(block), branchesOf);
                for (int region : branchesOf) {
                    decided.computeIfAbsent(region, unseen -> new BitSet()).set(block);
                }
            }
        }
        close(regions);
    }

    private void close(int[] regions) {
        boolean isStable = false;
        while (!isStable) {
            isStable = true;
            for (BitSet own : decided.values()) {
                int before = own.cardinality();
                for (int block : own.stream().toArray()) {
                    own.or(decided(regions[block]));
                }
                isStable &= own.cardinality() == before;
            }
        }
    }

    private static List<Integer> deciding(Blocks blocks, int block, int[] regions, BitSet[] post) {
        return IntStream.range(0, blocks.size())
                .filter(branch -> regions[branch] > 0 && decides(blocks, branch, block, post))
                .mapToObj(branch -> regions[branch])
                .toList();
    }

    private static boolean decides(Blocks blocks, int branch, int block, BitSet[] post) {
        boolean isAlways = branch != block && post[branch].get(block);
        return !isAlways && blocks.successors(branch).stream().anyMatch(next -> post[next].get(block));
    }

    /** For each block those that every way from it passes, itself among them. */
    static BitSet[] postdominators(int count, IntFunction<List<Integer>> successors) {
        List<BitSet> post = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BitSet all = new BitSet(count);
            all.set(0, count);
            post.add(all);
        }
        boolean isStable = false;
        while (!isStable) {
            isStable = true;
            for (int block = count - 1; block >= 0; block--) {
                BitSet now = new BitSet(count);
                now.set(0, successors.apply(block).isEmpty() ? 0 : count);
                successors.apply(block).forEach(next -> now.and(post.get(next)));
                now.set(block);
                isStable &= now.equals(post.set(block, now));
            }
        }
        return post.toArray(BitSet[]::new);
    }
}
