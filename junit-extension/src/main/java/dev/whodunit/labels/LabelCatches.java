package dev.whodunit.labels;

import dev.whodunit.control.Blocks;
import dev.whodunit.control.Catches;
import dev.whodunit.control.ControlRegions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Weaves what exceptions decide: what runs after a call that may have thrown, what a handler would have changed that was not
 * entered, and what an exception has skipped.
 */
final class LabelCatches {

    private final MethodNode method;
    private final Blocks blocks;
    private final ControlRegions regions;
    private final List<Catches.Catch> catches;
    private final PossibleWrites writes;
    private final BitSet throwing = new BitSet();
    private final Map<AbstractInsnNode, List<Integer>> covering = new HashMap<>();
    private final Map<AbstractInsnNode, Map<Integer, Set<Place>>> meeting = new HashMap<>();
    private final Map<AbstractInsnNode, Map<Integer, Set<Place>>> returning = new HashMap<>();
    private final Map<LabelNode, Map<Integer, Set<Place>>> skipped = new HashMap<>();

    /** Finds out all before code is woven, as the places of instructions change then. */
    LabelCatches(MethodNode method, ControlRegions regions, List<Catches.Catch> catches, PossibleWrites writes) {
        this.method = method;
        this.blocks = Blocks.of(method);
        this.regions = regions;
        this.catches = catches;
        this.writes = writes;
        for (int i = 0; i < method.instructions.size(); i++) {
            throwing.set(i, method.instructions.get(i).getOpcode() == Opcodes.ATHROW);
        }
        for (int number = 0; number < catches.size(); number++) {
            find(number, catches.get(number));
        }
    }

    private void find(int number, Catches.Catch handled) {
        handled.covered().stream()
                .mapToObj(method.instructions::get)
                .forEach(instruction -> covering.computeIfAbsent(instruction, unseen -> new ArrayList<>())
                        .add(number));
        int handler = blocks.at(method.instructions.indexOf(handled.handler()));
        handled.joins().stream()
                .filter(block -> blocks.first(block) >= 0)
                .forEach(block -> put(meeting, blocks.first(block), number, handler, handled.handling()));
        handled.skipped().stream()
                .map(blocks::last)
                .filter(last -> last >= 0 && isReturn(last))
                .forEach(last -> put(returning, last, number, handler, handled.handling()));
        if (blocks.first(handler) >= 0) {
            List<Integer> left = handled.skipped().stream().boxed().toList();
            skipped.computeIfAbsent(handled.handler(), unseen -> new LinkedHashMap<>())
                    .put(number, writes.at(blocks.first(handler), left, handled.skipped()));
        }
    }

    private void put(
            Map<AbstractInsnNode, Map<Integer, Set<Place>>> all, int at, int number, int handler, BitSet handling) {
        all.computeIfAbsent(method.instructions.get(at), unseen -> new LinkedHashMap<>())
                .put(number, writes.at(at, List.of(handler), handling));
    }

    private boolean isReturn(int at) {
        int opcode = method.instructions.get(at).getOpcode();
        return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
    }

    /** How many slots are needed beside those of branches. */
    static int slots(List<Catches.Catch> catches) {
        return catches.isEmpty() ? 0 : catches.size() + 2;
    }

    private int region(LabelSlots slots, int number) {
        return slots.region(regions.size() + number);
    }

    private int before(LabelSlots slots) {
        return region(slots, catches.size());
    }

    private int found(LabelSlots slots) {
        return region(slots, catches.size() + 1);
    }

    /** Before a call whose exceptions a handler takes. */
    LabelCode await(MethodInsnNode call, LabelSlots slots) {
        List<Integer> handlers = covering.getOrDefault(call, List.of());
        LabelCode code = slots.code();
        if (!handlers.isEmpty()) {
            boolean isExternal =
                    handlers.stream().allMatch(number -> catches.get(number).isExternal());
            code.labels().constant(isExternal ? 1 : 0).call("await", "(Z)I").store(before(slots));
        }
        return code;
    }

    /** After a call: that it threw nothing is why the code goes on. */
    void awaited(LabelCode code, MethodInsnNode call, LabelSlots slots) {
        List<Integer> handlers = covering.getOrDefault(call, List.of());
        if (handlers.isEmpty()) {
            unthrown(code, slots.region(0));
            unthrown(code, slots.control());
            return;
        }
        boolean takesAll =
                handlers.stream().anyMatch(number -> catches.get(number).isBroad());
        code.labels().load(before(slots)).constant(takesAll ? 1 : 0).call("awaited", "(IZ)I");
        code.store(found(slots));
        handlers.forEach(
                number -> code.join(region(slots, number), found(slots)).store(region(slots, number)));
        code.join(slots.control(), found(slots)).store(slots.control());
    }

    private static void unthrown(LabelCode code, int slot) {
        code.labels().load(slot).call("unthrown", "(I)I").store(slot);
    }

    /** Where a block begins: what the handler would have changed depends on what was awaited, and that is over. */
    void meet(AbstractInsnNode first, LabelCode code, LabelSlots slots) {
        meeting.getOrDefault(first, Map.of()).forEach((number, places) -> {
            int region = region(slots, number);
            places.forEach(place -> place.decide(code, slots, region));
            code.constant(0).store(region);
        });
    }

    /** Where a block begins that an exception decides on: this counts among the decisions. */
    void decide(int first, LabelCode code, LabelSlots slots) {
        int block = blocks.at(first);
        for (int number = 0; number < catches.size(); number++) {
            boolean isDecided = catches.get(number).skipped().get(block)
                    || catches.get(number).handling().get(block);
            if (isDecided) {
                code.join(slots.control(), region(slots, number)).store(slots.control());
            }
        }
    }

    /** Before the method returns, instead of where both ways meet. */
    void end(AbstractInsnNode returns, LabelCode code, LabelSlots slots) {
        returning
                .getOrDefault(returns, Map.of())
                .forEach((number, places) -> places.forEach(place -> place.decide(code, slots, region(slots, number))));
    }

    /** Where a handler begins, after the label of the exception is known. */
    void caught(LabelNode handler, LabelCode code, LabelSlots slots) {
        skipped.getOrDefault(handler, Map.of()).forEach((number, places) -> {
            int region = region(slots, number);
            code.labels().load(before(slots)).call("handled", "(I)V");
            code.join(slots.control(), slots.stack(0)).store(region);
            code.load(region).store(slots.control());
            places.forEach(place -> place.decide(code, slots, region));
        });
    }

    /** At a branch on which it depends whether something is thrown. */
    void branch(int region, LabelCode code, LabelSlots slots) {
        BitSet thrown = new BitSet();
        regions.decided(region).stream()
                .map(blocks::last)
                .filter(last -> last >= 0 && throwing.get(last))
                .forEach(thrown::set);
        if (thrown.isEmpty()) {
            return;
        }
        code.labels().load(slots.region(region)).call("mayThrow", "(I)V");
        for (int number = 0; number < catches.size(); number++) {
            if (catches.get(number).covered().intersects(thrown)) {
                code.join(region(slots, number), slots.region(region)).store(region(slots, number));
            }
        }
    }
}
