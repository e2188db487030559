package dev.whodunit.benchmarks.lineage;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Makes lambdas of references to methods, as a compiler may as well, so that there is a call that can be woven. */
final class MethodReferences {

    /** The beginning of the names of these lambdas; no other method has it. */
    static final String PREFIX = "lambda$reference$";

    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

    private final ClassNode type;
    private final List<MethodNode> lambdas = new ArrayList<>();

    private MethodReferences(ClassNode type) {
        this.type = type;
    }

    static void toLambdas(ClassNode type) {
        MethodReferences references = new MethodReferences(type);
        for (MethodNode method : type.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof InvokeDynamicInsnNode made) {
                    references.replace(made);
                }
            }
        }
        type.methods.addAll(references.lambdas);
    }

    static boolean makesLambda(InvokeDynamicInsnNode instruction) {
        return instruction.bsm.getOwner().equals(FACTORY)
                && instruction.bsm.getName().equals("metafactory");
    }

    private void replace(InvokeDynamicInsnNode made) {
        if (!makesLambda(made)) {
            return;
        }
        Handle target = (Handle) made.bsmArgs[1];
        boolean isCall = target.getTag() == Opcodes.H_INVOKEVIRTUAL
                || target.getTag() == Opcodes.H_INVOKEINTERFACE
                || target.getTag() == Opcodes.H_INVOKESTATIC;
        boolean isLambda =
                target.getOwner().equals(type.name) && target.getName().startsWith("lambda$");
        if (isCall && !isLambda) {
            MethodNode lambda = lambda(target);
            lambdas.add(lambda);
            boolean inInterface = (type.access & Opcodes.ACC_INTERFACE) != 0;
            made.bsmArgs[1] = new Handle(Opcodes.H_INVOKESTATIC, type.name, lambda.name, lambda.desc, inInterface);
        }
    }

    private MethodNode lambda(Handle target) {
        boolean isStatic = target.getTag() == Opcodes.H_INVOKESTATIC;
        List<Type> parameters = new ArrayList<>(List.of(Type.getArgumentTypes(target.getDesc())));
        if (!isStatic) {
            parameters.add(0, Type.getObjectType(target.getOwner()));
        }
        Type returned = Type.getReturnType(target.getDesc());
        MethodNode lambda = new MethodNode(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                PREFIX + lambdas.size(),
                Type.getMethodDescriptor(returned, parameters.toArray(new Type[0])),
                null,
                null);
        int local = 0;
        for (Type parameter : parameters) {
            lambda.instructions.add(new VarInsnNode(parameter.getOpcode(Opcodes.ILOAD), local));
            local += parameter.getSize();
        }
        int call = isStatic
                ? Opcodes.INVOKESTATIC
                : target.getTag() == Opcodes.H_INVOKEINTERFACE ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        lambda.instructions.add(
                new MethodInsnNode(call, target.getOwner(), target.getName(), target.getDesc(), target.isInterface()));
        lambda.instructions.add(new InsnNode(returned.getOpcode(Opcodes.IRETURN)));
        lambda.maxLocals = local;
        return lambda;
    }
}
