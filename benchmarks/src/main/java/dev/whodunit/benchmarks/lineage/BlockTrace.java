package dev.whodunit.benchmarks.lineage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Weaves a call to the start of each method and to both ways out of each branch. */
final class BlockTrace {

    private final String owner;
    private final MethodNode method;
    private int blocks;

    private BlockTrace(String owner, MethodNode method) {
        this.owner = owner;
        this.method = method;
    }

    static void weave(ClassNode type) {
        for (MethodNode method : type.methods) {
            if (method.instructions.size() > 0 && !method.name.startsWith(MethodReferences.PREFIX)) {
                new BlockTrace(type.name, method).weave();
            }
        }
    }

    private void weave() {
        Set<LabelNode> targets = targets();
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            if (instruction instanceof LabelNode label && targets.contains(label)) {
                atLabel(label);
            } else if (instruction instanceof JumpInsnNode jump && jump.getOpcode() != Opcodes.GOTO) {
                method.instructions.insert(jump, block());
            }
        }
        method.instructions.insert(start());
    }

    private Set<LabelNode> targets() {
        Set<LabelNode> targets = new HashSet<>();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof JumpInsnNode jump) {
                targets.add(jump.label);
            } else if (instruction instanceof TableSwitchInsnNode table) {
                addAll(table.labels, table.dflt, targets);
            } else if (instruction instanceof LookupSwitchInsnNode lookup) {
                addAll(lookup.labels, lookup.dflt, targets);
            }
        }
        method.tryCatchBlocks.forEach(handled -> targets.add(handled.handler));
        return targets;
    }

    private static void addAll(List<LabelNode> labels, LabelNode otherwise, Set<LabelNode> targets) {
        targets.addAll(labels);
        targets.add(otherwise);
    }

    /** After the frame, which belongs to the label; and after a NEW, which frames know by the label before it. */
    private void atLabel(LabelNode label) {
        AbstractInsnNode first = label;
        while (first.getNext() != null && first.getOpcode() < 0) {
            first = first.getNext();
        }
        if (first.getOpcode() == Opcodes.NEW) {
            method.instructions.insert(first, block());
        } else if (first.getOpcode() >= 0) {
            method.instructions.insertBefore(first, block());
        }
    }

    private InsnList start() {
        InsnList calls = new InsnList();
        boolean hasObject = (method.access & Opcodes.ACC_STATIC) == 0 && !method.name.equals("<init>");
        if (!hasObject) {
            return block();
        }
        calls.add(new VarInsnNode(Opcodes.ALOAD, 0));
        calls.add(new LdcInsnNode(nextId()));
        calls.add(Hooks.decisions("method", "(Ljava/lang/Object;J)V"));
        return calls;
    }

    private InsnList block() {
        InsnList calls = new InsnList();
        calls.add(new LdcInsnNode(nextId()));
        calls.add(Hooks.decisions("block", "(J)V"));
        return calls;
    }

    private Long nextId() {
        return (owner + "." + method.name + method.desc).hashCode() * 1_000_003L + blocks++;
    }
}
