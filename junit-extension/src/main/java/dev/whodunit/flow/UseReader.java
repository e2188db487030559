package dev.whodunit.flow;

import dev.whodunit.map.Flow;
import dev.whodunit.map.Site;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Frame;

/** Reads the uses of values off the frames of an analysed method. */
final class UseReader {

    private static final int NO_SITE = -1;

    private final MethodNode method;
    private final @Nullable Frame<FlowValue>[] frames;
    private final NumberedSites sites;
    private final SourceNumbers numbers;
    private final ArrayContents contents;
    private final Set<Flow> flows = new LinkedHashSet<>();

    UseReader(
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
    }

    List<Flow> read() {
        int index = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            Frame<FlowValue> frame = frames[index++];
            // Unreachable code has no frame, and no values.
            if (frame != null) {
                readUses(instruction, frame);
            }
        }
        return new ArrayList<>(flows);
    }

    private void readUses(AbstractInsnNode instruction, Frame<FlowValue> frame) {
        int opcode = instruction.getOpcode();
        if (Instructions.isValueReturn(opcode)) {
            add(top(frame, 0), new Flow.Use(Flow.Use.Kind.RETURN, NO_SITE, 0));
        } else if (opcode == Opcodes.ATHROW) {
            add(top(frame, 0), new Flow.Use(Flow.Use.Kind.THROW, NO_SITE, 0));
        } else if (opcode != Opcodes.NEW) {
            Integer site = sites.numberOf(instruction);
            if (site != null) {
                readSite(instruction, sites.sites().get(site), frame);
            }
        }
    }

    private void readSite(AbstractInsnNode instruction, Site site, Frame<FlowValue> frame) {
        int operands = operandCount(instruction, site);
        if (hasReceiver(instruction) && site.kind() != Site.Kind.CREATION) {
            add(top(frame, operands), new Flow.Use(Flow.Use.Kind.RECEIVER, site.index(), 0));
        }
        for (int i = 0; i < operands; i++) {
            add(top(frame, operands - 1 - i), new Flow.Use(Flow.Use.Kind.ARGUMENT, site.index(), i));
        }
    }

    private static int operandCount(AbstractInsnNode instruction, Site site) {
        return switch (site.kind()) {
            case FIELD_READ -> 0;
            case FIELD_WRITE -> 1;
            case CALL, CREATION, DELEGATION -> Type.getArgumentCount(site.descriptor());
            case LAMBDA, DYNAMIC -> Type.getArgumentCount(((InvokeDynamicInsnNode) instruction).desc);
        };
    }

    private static boolean hasReceiver(AbstractInsnNode instruction) {
        return switch (instruction.getOpcode()) {
            case Opcodes.INVOKEVIRTUAL,
                    Opcodes.INVOKESPECIAL,
                    Opcodes.INVOKEINTERFACE,
                    Opcodes.GETFIELD,
                    Opcodes.PUTFIELD -> true;
            default -> false;
        };
    }

    private static FlowValue top(Frame<FlowValue> frame, int depth) {
        return frame.getStack(frame.getStackSize() - 1 - depth);
    }

    private void add(FlowValue value, Flow.Use use) {
        contents.withContents(value.sources())
                .numbers()
                .mapToObj(numbers::describe)
                .forEach(source -> flows.add(new Flow(source, use)));
    }
}
