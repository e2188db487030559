package dev.whodunit.benchmarks.lineage;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Weaves what tells the decisions that libraries and indexes take: around calls, at arrays, and in lambdas. */
final class CallTrace {

    private static final String OWN_CALLS = "dev/whodunit/benchmarks/lineage/decisions/";
    private static final long SITES_OF_A_CALL = 100;

    private final ClassNode type;
    private final MethodNode method;
    private final Predicate<String> isPipeline;
    private final int locals;
    private long sites;

    private CallTrace(ClassNode type, MethodNode method, Predicate<String> isPipeline) {
        this.type = type;
        this.method = method;
        this.isPipeline = isPipeline;
        this.locals = method.maxLocals;
    }

    /**
     * Weaves a class.
     *
     * @param isPipeline says of internal names of classes whether they are the pipeline's
     */
    static void weave(ClassNode type, Predicate<String> isPipeline) {
        Map<String, Integer> captured = captured(type);
        for (MethodNode method : type.methods) {
            if (method.instructions.size() > 0) {
                new CallTrace(type, method, isPipeline).weave(captured.getOrDefault(method.name + method.desc, -1));
            }
        }
    }

    /** Of the methods that lambdas are made of, how many parameters are known when a lambda is made. */
    private static Map<String, Integer> captured(ClassNode type) {
        Map<String, Integer> captured = new HashMap<>();
        for (MethodNode method : type.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof InvokeDynamicInsnNode made
                        && MethodReferences.makesLambda(made)
                        && made.bsmArgs[1] instanceof Handle target
                        && target.getOwner().equals(type.name)
                        && target.getName().startsWith("lambda$")) {
                    int self = target.getTag() == Opcodes.H_INVOKESTATIC ? 0 : 1;
                    captured.put(target.getName() + target.getDesc(), Type.getArgumentTypes(made.desc).length - self);
                }
            }
        }
        return captured;
    }

    /** Of a lambda, how many parameters are captured; of another method -1. */
    private void weave(int captured) {
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            if (instruction instanceof MethodInsnNode call) {
                weave(call);
            } else if (isLoad(instruction)) {
                insertBefore(instruction, Opcodes.DUP);
            } else if (isStore(instruction)) {
                weaveStore(instruction);
            } else if (isReturn(instruction)) {
                weaveReturn(instruction, captured >= 0);
            }
        }
        if (captured >= 0) {
            method.instructions.insert(enter(captured));
        }
    }

    private void weave(MethodInsnNode call) {
        if (call.owner.startsWith(OWN_CALLS) || isPipeline.test(call.owner)) {
            return;
        }
        long site = nextSite();
        MethodInsnNode replacement = Hooks.replacement(call).orElse(null);
        if (replacement != null) {
            method.instructions.insertBefore(call, new LdcInsnNode(site));
            method.instructions.set(call, replacement);
            return;
        }
        LibraryCall library = new LibraryCall(call, site, locals);
        method.instructions.insertBefore(call, library.before());
        method.instructions.insert(call, library.after());
    }

    private static boolean isLoad(AbstractInsnNode instruction) {
        return instruction.getOpcode() >= Opcodes.IALOAD && instruction.getOpcode() <= Opcodes.SALOAD;
    }

    private static boolean isStore(AbstractInsnNode instruction) {
        return instruction.getOpcode() >= Opcodes.IASTORE && instruction.getOpcode() <= Opcodes.SASTORE;
    }

    private static boolean isReturn(AbstractInsnNode instruction) {
        return instruction.getOpcode() >= Opcodes.IRETURN && instruction.getOpcode() <= Opcodes.RETURN;
    }

    /** The index is on top of the stack. */
    private void insertBefore(AbstractInsnNode instruction, int copy) {
        InsnList index = new InsnList();
        index.add(new InsnNode(copy));
        index.add(new LdcInsnNode(nextSite()));
        index.add(Hooks.decisions("number", "(IJ)V"));
        method.instructions.insertBefore(instruction, index);
    }

    private void weaveStore(AbstractInsnNode store) {
        Type value = switch (store.getOpcode()) {
            case Opcodes.LASTORE -> Type.LONG_TYPE;
            case Opcodes.FASTORE -> Type.FLOAT_TYPE;
            case Opcodes.DASTORE -> Type.DOUBLE_TYPE;
            case Opcodes.AASTORE -> Type.getObjectType("java/lang/Object");
            default -> Type.INT_TYPE;
        };
        method.instructions.insertBefore(store, new VarInsnNode(value.getOpcode(Opcodes.ISTORE), locals));
        insertBefore(store, Opcodes.DUP);
        method.instructions.insertBefore(store, new VarInsnNode(value.getOpcode(Opcodes.ILOAD), locals));
    }

    private void weaveReturn(AbstractInsnNode instruction, boolean isLambda) {
        InsnList last = new InsnList();
        if (Type.getReturnType(method.desc).getSort() == Type.BOOLEAN) {
            last.add(new InsnNode(Opcodes.DUP));
            last.add(new LdcInsnNode(nextSite()));
            last.add(Hooks.decisions("tested", "(ZJ)V"));
        }
        if (isLambda) {
            last.add(Hooks.decisions("leave", "()V"));
        }
        method.instructions.insertBefore(instruction, last);
    }

    /** What the library calls a lambda with; if it calls it with nothing, what the lambda holds. */
    private InsnList enter(int captured) {
        Type[] parameters = Type.getArgumentTypes(method.desc);
        boolean byLibrary = captured < parameters.length;
        InsnList enter = new InsnList();
        LibraryCall.addNewArray(enter, parameters.length);
        int local = (method.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        for (int i = 0; i < parameters.length; i++) {
            boolean isReference = parameters[i].getSort() == Type.OBJECT || parameters[i].getSort() == Type.ARRAY;
            if (isReference && (i >= captured) == byLibrary) {
                LibraryCall.addElement(enter, i, local);
            }
            local += parameters[i].getSize();
        }
        enter.add(new InsnNode(byLibrary ? Opcodes.ICONST_1 : Opcodes.ICONST_0));
        enter.add(new LdcInsnNode(nextSite()));
        enter.add(Hooks.decisions("enter", "([Ljava/lang/Object;ZJ)V"));
        return enter;
    }

    private long nextSite() {
        sites += SITES_OF_A_CALL;
        return (type.name + "." + method.name + method.desc).hashCode() * 1_000_003L - sites;
    }
}
