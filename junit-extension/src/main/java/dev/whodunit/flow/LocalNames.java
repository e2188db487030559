package dev.whodunit.flow;

import dev.whodunit.map.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** The names that a method's parameters and local variables have in the source. */
record LocalNames(MethodNode method, SourceLines lines, List<LocalVariableNode> entries, int parameterSlots) {

    static LocalNames of(MethodNode method, SourceLines lines) {
        List<LocalVariableNode> entries =
                method.localVariables == null ? new ArrayList<>() : new ArrayList<>(method.localVariables);
        entries.sort(Comparator.comparingInt((LocalVariableNode entry) -> entry.index)
                .thenComparingInt(entry -> method.instructions.indexOf(entry.start)));
        int argumentSlots = Type.getArgumentsAndReturnSizes(method.desc) >> 2;
        // The figure always counts a receiver.
        return new LocalNames(method, lines, entries, argumentSlots - (isStatic(method) ? 1 : 0));
    }

    private static boolean isStatic(MethodNode method) {
        return (method.access & Opcodes.ACC_STATIC) != 0;
    }

    /** The name of the variable that a slot holds right after a store, or {@code ""} for a slot of the compiler's own. */
    String storedBy(VarInsnNode store) {
        AbstractInsnNode next = Instructions.after(store);
        return next == null
                ? ""
                : Optional.ofNullable(entryAt(store.var, next))
                        .map(entry -> entry.name)
                        .orElse("");
    }

    private @Nullable LocalVariableNode entryAt(int slot, AbstractInsnNode instruction) {
        int position = method.instructions.indexOf(instruction);
        for (LocalVariableNode entry : entries) {
            if (entry.index == slot
                    && method.instructions.indexOf(entry.start) <= position
                    && position < method.instructions.indexOf(entry.end)) {
                return entry;
            }
        }
        return null;
    }

    List<Variable> parameters() {
        Type[] types = Type.getArgumentTypes(method.desc);
        List<Variable> parameters = new ArrayList<>();
        int slot = isStatic(method) ? 0 : 1;
        for (int i = 0; i < types.length; i++) {
            LocalVariableNode entry = firstEntry(slot);
            String type = entry == null ? TypeText.of(types[i].getDescriptor()) : typeOf(entry);
            parameters.add(new Variable(parameterName(i, types.length, entry), type, 0));
            slot += types[i].getSize();
        }
        return parameters;
    }

    private String parameterName(int number, int count, @Nullable LocalVariableNode entry) {
        // Synthetic parameters may be listed without a name, or not at all; then positions do not match.
        if (method.parameters != null && method.parameters.size() == count) {
            String name = method.parameters.get(number).name;
            if (name != null) {
                return name;
            }
        }
        return entry == null ? "arg" + number : entry.name;
    }

    private @Nullable LocalVariableNode firstEntry(int slot) {
        for (LocalVariableNode entry : entries) {
            if (entry.index == slot) {
                return entry;
            }
        }
        return null;
    }

    List<Variable> variables() {
        List<Variable> variables = new ArrayList<>();
        LocalVariableNode previous = null;
        for (LocalVariableNode entry : entries) {
            if (entry.index < parameterSlots) {
                continue;
            }
            AbstractInsnNode definition = Instructions.before(entry.start);
            boolean defined = definition instanceof VarInsnNode store
                    && Instructions.isLocalStore(store.getOpcode())
                    && store.var == entry.index;
            // A compiler cuts a variable's range where a finally block was copied in: a second range without a store.
            boolean continued = !defined
                    && previous != null
                    && previous.index == entry.index
                    && previous.name.equals(entry.name)
                    && previous.desc.equals(entry.desc);
            if (!continued) {
                variables.add(new Variable(
                        entry.name, typeOf(entry), definition == null || !defined ? 0 : lines.of(definition)));
            }
            previous = entry;
        }
        return variables;
    }

    private static String typeOf(LocalVariableNode entry) {
        return TypeText.of(entry.signature == null ? entry.desc : entry.signature);
    }
}
