package dev.whodunit.labels;

import dev.whodunit.control.Blocks;
import dev.whodunit.control.ControlRegions;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/** What the code that a branch decides on would write: that it did not is because of the branch, too. */
final class PossibleWrites {

    /** With more places than that at one branch, the rest is left out: methods would become too large. */
    private static final int MAX_PLACES = 48;

    private static final Set<String> WRITING = Set.of(
            "add", "append", "clear", "compute", "delete", "insert", "merge", "next", "offer", "poll", "pop", "push",
            "put", "remove", "replace", "set");

    private final String owner;
    private final MethodNode method;
    private final LabelNames names;
    private final Blocks blocks;
    private final Origins origins;
    private final DeclaredLocals declared;
    private final Frame<BasicValue>[] frames;

    private PossibleWrites(String owner, MethodNode method, LabelNames names, Frame<BasicValue>[] frames)
            throws AnalyzerException {
        this.owner = owner;
        this.method = method;
        this.names = names;
        this.frames = frames;
        this.blocks = Blocks.of(method);
        this.origins = Origins.of(owner, method);
        this.declared = new DeclaredLocals(method, blocks);
    }

    static PossibleWrites of(String owner, MethodNode method, LabelNames names, Frame<BasicValue>[] frames)
            throws AnalyzerException {
        return new PossibleWrites(owner, method, names, frames);
    }

    /** The places of all branches of the method, as they can be named there, by instruction. */
    Map<AbstractInsnNode, Set<Place>> atBranches(ControlRegions regions) {
        Map<AbstractInsnNode, Set<Place>> places = new HashMap<>();
        for (int i = 0; i < frames.length; i++) {
            int at = i;
            if (frames[i] != null) {
                regions.branch(i)
                        .ifPresent(region -> places.put(
                                method.instructions.get(at),
                                at(at, blocks.successors(blocks.at(at)), regions.decided(region))));
            }
        }
        return places;
    }

    /**
     * What some blocks would write, as it can be named at an instruction.
     *
     * @param next the blocks that would have come next
     * @param decided the blocks
     */
    Set<Place> at(int instruction, List<Integer> next, BitSet decided) {
        Set<Place> places = new LinkedHashSet<>();
        if (frames[instruction] == null) {
            return places;
        }
        AtBranch at = new AtBranch(instruction, next);
        decided.stream().forEach(block -> {
            for (AbstractInsnNode written : blocks.instructions(block)) {
                if (places.size() < MAX_PLACES && frames[method.instructions.indexOf(written)] != null) {
                    at.written(written, places);
                }
            }
        });
        return places;
    }

    /** What can be named at one branch. */
    private final class AtBranch {

        private final int branch;
        private final List<Integer> next;

        AtBranch(int branch, List<Integer> next) {
            this.branch = branch;
            this.next = next;
        }

        void written(AbstractInsnNode instruction, Set<Place> places) {
            int opcode = instruction.getOpcode();
            if (instruction instanceof IincInsnNode increment) {
                local(increment.var, places);
            } else if (instruction instanceof VarInsnNode variable && opcode >= Opcodes.ISTORE) {
                local(variable.var, places);
            } else if (opcode == Opcodes.PUTSTATIC) {
                places.add(new Place.OfClass(number((FieldInsnNode) instruction)));
            } else if (opcode == Opcodes.PUTFIELD) {
                int field = number((FieldInsnNode) instruction);
                AbstractInsnNode fetch = origins.of(instruction, 1);
                Optional<Integer> variable = variable(fetch, instruction);
                variable.ifPresent(of -> places.add(new Place.OfObject(of, field)));
                if (variable.isEmpty()) {
                    changed(fetch, instruction, true, places);
                }
            } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
                changed(origins.of(instruction, 2), instruction, false, places);
            } else if (instruction instanceof MethodInsnNode call && isForItsEffect(call)) {
                called(call, places);
            }
        }

        /** A library changes what it is given, and nothing behind that; whose code is called is not known of a receiver. */
        private void called(MethodInsnNode call, Set<Place> places) {
            boolean isOfPipeline = names.isWoven(names.declaring(call.owner, call.name, call.desc));
            int receiver = call.getOpcode() == Opcodes.INVOKESTATIC ? -1 : operands(call) - 1;
            for (int below = 0; below < operands(call); below++) {
                changed(origins.of(call, below), call, isOfPipeline || below == receiver, places);
            }
        }

        private void local(int variable, Set<Place> places) {
            boolean isThere = !frames[branch].getLocal(variable).equals(BasicValue.UNINITIALIZED_VALUE);
            if (isThere && declared.holds(variable, branch)) {
                places.add(new Place.Local(variable));
            }
        }

        /** The variable that an operand is fetched from, if it is the same one and holds something at the branch. */
        private Optional<Integer> variable(AbstractInsnNode fetch, AbstractInsnNode user) {
            boolean isVariable = fetch.getOpcode() == Opcodes.ALOAD
                    && frames[branch].getLocal(((VarInsnNode) fetch).var).isReference()
                    && declared.holds(((VarInsnNode) fetch).var, branch)
                    && isAlive(((VarInsnNode) fetch).var, fetch)
                    && isMade(((VarInsnNode) fetch).var);
            return isVariable && fetch != user ? Optional.of(((VarInsnNode) fetch).var) : Optional.empty();
        }

        /** In a constructor nothing may be done with the object before it is made. */
        private boolean isMade(int variable) {
            return variable > 0 || !Delegation.of(method).isBefore(method.instructions.get(branch));
        }

        private void changed(AbstractInsnNode fetch, AbstractInsnNode user, boolean withHeld, Set<Place> places) {
            if (fetch instanceof FieldInsnNode field && fetch != user && field.desc.length() > 1) {
                inField(field, withHeld, places);
            } else if (fetch instanceof MethodInsnNode call && fetch != user && withHeld) {
                gotFrom(call, places);
            } else if (fetch.getOpcode() == Opcodes.AALOAD && fetch != user && withHeld) {
                changed(origins.of(fetch, 1), fetch, true, places);
            } else if (fetch.getOpcode() == Opcodes.ALOAD && fetch != user) {
                Optional<Integer> variable = variable(fetch, user);
                variable.ifPresent(of -> places.add(new Place.Inside(of, withHeld)));
                if (variable.isEmpty()) {
                    origins.stored((VarInsnNode) fetch)
                            .ifPresent(store -> changed(origins.of(store, 0), store, withHeld, places));
                }
            }
        }

        private void inField(FieldInsnNode field, boolean withHeld, Set<Place> places) {
            if (field.getOpcode() == Opcodes.GETSTATIC) {
                // another class may not be initialized yet
                places.add(
                        field.owner.equals(owner)
                                ? Place.InsideField.of(field, withHeld)
                                : new Place.OfClass(number(field)));
                return;
            }
            AbstractInsnNode fetch = origins.of(field, 0);
            boolean isOfThis = fetch instanceof VarInsnNode variable && variable.var == 0 && isInstance();
            if (isOfThis && variable(fetch, field).isPresent()) {
                places.add(Place.InsideField.of(field, withHeld));
            } else {
                changed(fetch, field, true, places);
            }
        }

        /** What an object leads to that was asked for another one, or what a function was given. */
        private void gotFrom(MethodInsnNode call, Set<Place> places) {
            if (!call.name.equals("<init>")) {
                int first = call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : operands(call) - 1;
                for (int below = first; below < operands(call); below++) {
                    changed(origins.of(call, below), call, true, places);
                }
            }
        }

        /** Whether a variable keeps its value on some way from the branch to an instruction that reads it. */
        private boolean isAlive(int variable, AbstractInsnNode reader) {
            int target = blocks.at(method.instructions.indexOf(reader));
            BitSet seen = new BitSet();
            Deque<Integer> open = new ArrayDeque<>(next);
            while (!open.isEmpty()) {
                int block = open.pop();
                if (!seen.get(block)) {
                    seen.set(block);
                    if (block == target && !isWritten(block, variable, reader)) {
                        return true;
                    }
                    if (!isWritten(block, variable, method.instructions.getLast())) {
                        open.addAll(blocks.successors(block));
                    }
                }
            }
            return false;
        }

        private boolean isWritten(int block, int variable, AbstractInsnNode end) {
            for (AbstractInsnNode next : blocks.instructions(block)) {
                if (next == end) {
                    return false;
                }
                if (next instanceof VarInsnNode store && next.getOpcode() >= Opcodes.ISTORE && store.var == variable) {
                    return true;
                }
            }
            return false;
        }
    }

    private boolean isInstance() {
        return (method.access & Opcodes.ACC_STATIC) == 0;
    }

    private int number(FieldInsnNode field) {
        return names.field(field.owner, field.name);
    }

    private static int operands(MethodInsnNode call) {
        return Type.getArgumentTypes(call.desc).length + (call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1);
    }

    /** Whether a call is made for what it changes, going by its name and by whether anybody takes its result. */
    private static boolean isForItsEffect(MethodInsnNode call) {
        int next = Optional.ofNullable(call.getNext())
                .map(AbstractInsnNode::getOpcode)
                .orElse(-1);
        boolean isUnused = call.desc.endsWith(")V") || next == Opcodes.POP || next == Opcodes.POP2;
        String verb = call.name.replaceAll("[A-Z].*", "");
        return !call.name.startsWith("<") && (isUnused || WRITING.contains(verb));
    }
}
