package dev.whodunit.labels;

import dev.whodunit.bridge.Labels;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Weaves the calls of a method: the operands are handed on with their labels, and the label of the result is fetched. */
final class LabelCalls {

    private static final Type OBJECT = LabelCode.OBJECT;
    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";

    private final MethodNode method;
    private final LabelSlots slots;
    private final LabelNames names;
    private final Delegation delegation;
    private final LabelCatches catches;
    private final IdentityHashMap<AbstractInsnNode, AbstractInsnNode> answers = new IdentityHashMap<>();

    LabelCalls(MethodNode method, LabelSlots slots, LabelNames names, Delegation delegation, LabelCatches catches) {
        this.method = method;
        this.slots = slots;
        this.names = names;
        this.delegation = delegation;
        this.catches = catches;
    }

    void call(MethodInsnNode call, int top) {
        boolean isMaking = call.name.equals("<init>");
        boolean hasReceiver = call.getOpcode() != Opcodes.INVOKESTATIC && !isMaking;
        List<Type> types = new ArrayList<>(List.of(Type.getArgumentTypes(call.desc)));
        if (hasReceiver) {
            types.add(0, OBJECT);
        }
        int first = top - types.size();
        method.instructions.insertBefore(call, catches.await(call, slots).instructions());
        LabelCode code = taken(types);
        String declaring = names.declaring(call.owner, call.name, call.desc);
        boolean isWoven = names.isWoven(declaring);
        if (isWoven) {
            code.labels()
                    .constant(names.method(call.owner, call.name, call.desc))
                    .load(slots.control());
            code.call("invoke", "(II)V");
            if (isMaking) {
                code.labels().noObject().constant(0).call("operand", "(Ljava/lang/Object;I)V");
            }
        } else {
            announce(code, declaring + "." + call.name + call.desc, hasReceiver);
        }
        hand(code, types, first, !isWoven);
        method.instructions.insertBefore(call, back(code, types).instructions());
        answer(call, result(call, isWoven, first));
    }

    private void answer(AbstractInsnNode call, LabelCode code) {
        answers.put(call, code.instructions().getLast());
        if (call instanceof MethodInsnNode waited) {
            catches.awaited(code, waited, slots);
        }
        method.instructions.insert(call, code.instructions());
    }

    /** Per call, the last instruction of what fetches the label of its result. */
    Map<AbstractInsnNode, AbstractInsnNode> answers() {
        return answers;
    }

    private LabelCode result(MethodInsnNode call, boolean isWoven, int first) {
        Type type = Type.getReturnType(call.desc);
        LabelCode code = slots.code();
        boolean isDelegation = delegation.isThis(call);
        boolean isOnStack = call.name.equals("<init>") && !isDelegation && first >= 2;
        if (isOnStack) {
            value(code, OBJECT);
        } else if (isDelegation) {
            code.labels().load(OBJECT, 0);
        } else if (type.getSort() == Type.VOID) {
            code.labels().noObject();
        } else {
            value(code, type);
        }
        if (isWoven) {
            code.constant(names.method(call.owner, call.name, call.desc)).call("invoked", "(Ljava/lang/Object;I)I");
        } else {
            code.call("called", "(Ljava/lang/Object;)I");
        }
        if (isOnStack) {
            return code.store(slots.stack(first - 2));
        }
        return type.getSort() == Type.VOID ? code.plain(Opcodes.POP) : code.store(slots.stack(first));
    }

    private void value(LabelCode code, Type type) {
        int value = slots.free(2);
        code.dup(type).store(type, value).labels().load(type, value).box(type);
    }

    private void announce(LabelCode code, String function, boolean hasReceiver) {
        code.labels().constant(function).constant(hasReceiver ? 1 : 0).load(slots.control());
        code.call("call", "(Ljava/lang/String;ZI)V");
    }

    /** Stores the operands of a call into free slots. */
    private LabelCode taken(List<Type> types) {
        LabelCode code = slots.code();
        int size = types.stream().mapToInt(Type::getSize).sum();
        int slot = slots.free(size) + size;
        for (int i = types.size() - 1; i >= 0; i--) {
            slot -= types.get(i).getSize();
            code.store(types.get(i), slot);
        }
        return code;
    }

    /** Woven code knows by itself what was decided on before it was called. */
    private void hand(LabelCode code, List<Type> types, int first, boolean isDecided) {
        int slot = slots.free(0);
        for (int i = 0; i < types.size(); i++) {
            code.labels().load(types.get(i), slot).box(types.get(i));
            if (isDecided) {
                code.under(slots.stack(first + i), slots.control());
            } else {
                code.load(slots.stack(first + i));
            }
            code.call("operand", "(Ljava/lang/Object;I)V");
            slot += types.get(i).getSize();
        }
    }

    private LabelCode back(LabelCode code, List<Type> types) {
        int slot = slots.free(0);
        for (Type type : types) {
            code.load(type, slot);
            slot += type.getSize();
        }
        return code;
    }

    /** What somebody who reads the code calls it: a reference to a method by that method, {@code Flight::delay}, and a lambda so. */
    private static String nameOf(InvokeDynamicInsnNode dynamic) {
        if (!dynamic.bsm.getOwner().equals(LAMBDAS)) {
            return dynamic.name;
        }
        Handle body = (Handle) dynamic.bsmArgs[1];
        String owner = body.getOwner().substring(body.getOwner().lastIndexOf('/') + 1);
        return body.getName().startsWith("lambda$")
                ? "lambda"
                : owner.substring(owner.lastIndexOf('$') + 1) + "::"
                        + (body.getName().equals("<init>") ? "new" : body.getName());
    }

    void dynamic(InvokeDynamicInsnNode dynamic, int top) {
        List<Type> types = List.of(Type.getArgumentTypes(dynamic.desc));
        int first = top - types.size();
        LabelCode code = taken(types);
        announce(code, "indy/" + dynamic.bsm.getName() + "." + nameOf(dynamic) + dynamic.desc, false);
        hand(code, types, first, true);
        if (dynamic.bsm.getOwner().equals(LAMBDAS)) {
            Handle body = (Handle) dynamic.bsmArgs[1];
            boolean isWoven = names.isWoven(body.getOwner());
            code.labels()
                    .constant(
                            isWoven
                                    ? names.method(body.getOwner(), body.getName(), body.getDesc())
                                    : names.ofLibrary(body.getOwner(), body.getName(), body.getDesc()));
            code.constant(isWoven ? types.size() : Labels.NOT_WOVEN).call("captured", "(II)V");
        }
        method.instructions.insertBefore(dynamic, back(code, types).instructions());
        LabelCode then = slots.code();
        value(then, Type.getReturnType(dynamic.desc));
        answer(dynamic, then.call("called", "(Ljava/lang/Object;)I").store(slots.stack(first)));
    }
}
