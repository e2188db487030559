package dev.whodunit.benchmarks.lineage;

import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What is woven around a call of a method that is not the pipeline's: before it of its arguments, after it of its result. */
final class LibraryCall {

    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String TABLES = "tech/tablesaw/";
    private static final Set<String> LOOKING_UP =
            Set.of("get", "getOrDefault", "containsKey", "contains", "remove", "computeIfPresent", "replace");
    private static final Set<String> CHANGING =
            Set.of("put", "putIfAbsent", "merge", "compute", "computeIfAbsent", "add", "offer");
    private static final Set<String> OF_ALL = Set.of("addAll", "containsAll", "removeAll", "retainAll");
    private static final Set<String> BRINGING = Set.of("accumulate", "accumulateAndGet", "getAndAccumulate");
    private static final Set<String> NUMBERS = Set.of(
            "size",
            "count",
            "rowCount",
            "columnCount",
            "countMissing",
            "countUnique",
            "getCount",
            "indexOf",
            "lastIndexOf",
            "binarySearch");
    private static final Set<String> SIGNS = Set.of("compareTo", "compare", "compareToIgnoreCase");
    private static final Set<String> CLASSIFYING =
            Set.of("groupingBy", "groupingByConcurrent", "toMap", "toConcurrentMap", "toUnmodifiableMap");

    private final MethodInsnNode call;
    private final long site;
    private final Type[] parameters;
    private final int locals;
    private final InsnList before = new InsnList();

    /**
     * A call in code whose own local variables end before {@code locals}.
     *
     * @param site a number that no other place has
     */
    LibraryCall(MethodInsnNode call, long site, int locals) {
        this.call = call;
        this.site = site;
        this.locals = locals;
        this.parameters = Type.getArgumentTypes(call.desc);
    }

    /** Nothing if there is nothing to say of the arguments. */
    InsnList before() {
        InsnList hooks = hooksOfFirstArgument();
        boolean wraps =
                List.of(parameters).stream().anyMatch(type -> !wrapper(type).isEmpty());
        if (hooks.size() == 0 && !wraps && !isOfTable()) {
            return before;
        }
        storeArguments();
        before.add(hooks);
        if (isOfTable()) {
            before.add(new InsnNode(Opcodes.DUP));
            before.add(new VarInsnNode(Opcodes.ASTORE, receiver()));
        }
        loadArguments();
        return before;
    }

    private boolean isOfTable() {
        return call.owner.startsWith(TABLES)
                && hasReceiver()
                && Type.getReturnType(call.desc).getSort() == Type.OBJECT;
    }

    private boolean hasReceiver() {
        return call.getOpcode() != Opcodes.INVOKESTATIC && !call.name.equals("<init>");
    }

    private int local(int parameter) {
        int local = locals;
        for (int i = 0; i < parameter; i++) {
            local += parameters[i].getSize();
        }
        return local;
    }

    private int receiver() {
        return local(parameters.length);
    }

    private void storeArguments() {
        for (int i = parameters.length - 1; i >= 0; i--) {
            before.add(new VarInsnNode(parameters[i].getOpcode(Opcodes.ISTORE), local(i)));
        }
    }

    private void loadArguments() {
        for (int i = 0; i < parameters.length; i++) {
            before.add(new VarInsnNode(parameters[i].getOpcode(Opcodes.ILOAD), local(i)));
            String wrapper = i == 0 || !wrapper(parameters[i]).equals("classifier") ? wrapper(parameters[i]) : "";
            if (!wrapper.isEmpty()) {
                String type = parameters[i].getDescriptor();
                before.add(new LdcInsnNode(site + i));
                before.add(Hooks.decisions(wrapper, "(" + type + "J)" + type));
            }
        }
    }

    private String wrapper(Type parameter) {
        return switch (parameter.getDescriptor()) {
            case "Ljava/util/Comparator;" -> "comparator";
            case "Ljava/util/function/Predicate;" -> "predicate";
            case "Ljava/util/function/Function;" ->
                call.owner.equals("java/util/stream/Collectors") && CLASSIFYING.contains(call.name) ? "classifier" : "";
            default -> "";
        };
    }

    private InsnList hooksOfFirstArgument() {
        InsnList hooks = new InsnList();
        if (parameters.length == 0) {
            return hooks;
        }
        String first = parameters[0].getDescriptor();
        if (call.owner.startsWith("java/util/concurrent/atomic/") && bringsNumber()) {
            addHook(
                    hooks,
                    Opcodes.DUP,
                    parameters[0].getOpcode(Opcodes.ILOAD),
                    "brought",
                    "(Ljava/lang/Object;" + first + "J)V");
        } else if (hasReceiver() && first.equals(OBJECT) && LOOKING_UP.contains(call.name)) {
            addHook(hooks, Opcodes.DUP, Opcodes.ALOAD, "lookingUp", "(Ljava/lang/Object;Ljava/lang/Object;J)V");
        } else if (hasReceiver() && first.equals(OBJECT) && CHANGING.contains(call.name)) {
            addHook(hooks, Opcodes.DUP, Opcodes.ALOAD, "changing", "(Ljava/lang/Object;Ljava/lang/Object;J)V");
        } else if (hasReceiver() && first.equals("I") && !call.owner.startsWith("java/lang/")) {
            addHook(hooks, Opcodes.DUP, Opcodes.ILOAD, "index", "(Ljava/lang/Object;IJ)V");
        } else if (first.equals("Ljava/util/Collection;") && hasReceiver() && OF_ALL.contains(call.name)) {
            addHook(hooks, Opcodes.DUP, Opcodes.ALOAD, "all", "(Ljava/lang/Object;Ljava/lang/Object;J)V");
        } else if (first.equals("Ljava/util/Collection;") && makesSet()) {
            addHook(hooks, Opcodes.ACONST_NULL, Opcodes.ALOAD, "all", "(Ljava/lang/Object;Ljava/lang/Object;J)V");
        }
        return hooks;
    }

    private boolean bringsNumber() {
        return BRINGING.contains(call.name) && "IJD".contains(parameters[0].getDescriptor());
    }

    private boolean makesSet() {
        boolean isSet = call.owner.startsWith("java/util/") && call.owner.endsWith("Set");
        return isSet && (call.name.equals("<init>") || call.name.equals("copyOf"));
    }

    private void addHook(InsnList hooks, int receiver, int load, String name, String descriptor) {
        hooks.add(new InsnNode(receiver));
        hooks.add(new VarInsnNode(load, local(0)));
        hooks.add(new LdcInsnNode(site));
        hooks.add(Hooks.decisions(name, descriptor));
    }

    /** Nothing if there is nothing to say of the result. */
    InsnList after() {
        InsnList after = new InsnList();
        Type result = Type.getReturnType(call.desc);
        String hook = hookOf(result);
        if (!hook.isEmpty()) {
            after.add(new InsnNode(result.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP));
            after.add(new LdcInsnNode(site - 1));
            boolean isReference = result.getSort() == Type.OBJECT || result.getSort() == Type.ARRAY;
            after.add(Hooks.decisions(hook, "(" + (isReference ? OBJECT : result.getDescriptor()) + "J)V"));
        }
        if (isOfTable()) {
            addTableCall(after);
        }
        return after;
    }

    private String hookOf(Type result) {
        boolean ofText = call.owner.equals("java/lang/String") || call.owner.startsWith("java/lang/StringBu");
        String descriptor = result.getDescriptor();
        return switch (result.getSort()) {
            case Type.BOOLEAN -> "tested";
            case Type.INT ->
                SIGNS.contains(call.name) ? "sign" : !ofText && NUMBERS.contains(call.name) ? "number" : "";
            case Type.LONG -> NUMBERS.contains(call.name) ? "number" : "";
            case Type.ARRAY -> "contained";
            case Type.OBJECT ->
                descriptor.equals(OBJECT) ? "given" : descriptor.startsWith("Ljava/util/") ? "contained" : "";
            default -> "";
        };
    }

    private void addTableCall(InsnList after) {
        after.add(new InsnNode(Opcodes.DUP));
        after.add(new VarInsnNode(Opcodes.ALOAD, receiver()));
        addArray(after);
        after.add(new LdcInsnNode(call.name));
        after.add(new LdcInsnNode(site - 2));
        after.add(Hooks.tableCalled());
    }

    /** The arguments that are objects. */
    private void addArray(InsnList list) {
        addNewArray(list, parameters.length);
        for (int i = 0; i < parameters.length; i++) {
            boolean isReference = parameters[i].getSort() == Type.OBJECT || parameters[i].getSort() == Type.ARRAY;
            if (isReference) {
                addElement(list, i, local(i));
            }
        }
    }

    static void addNewArray(InsnList list, int length) {
        list.add(number(length));
        list.add(new TypeInsnNode(Opcodes.ANEWARRAY, "java/lang/Object"));
    }

    static void addElement(InsnList list, int index, int local) {
        list.add(new InsnNode(Opcodes.DUP));
        list.add(number(index));
        list.add(new VarInsnNode(Opcodes.ALOAD, local));
        list.add(new InsnNode(Opcodes.AASTORE));
    }

    private static AbstractInsnNode number(int number) {
        return new IntInsnNode(Opcodes.SIPUSH, number);
    }
}
