package dev.whodunit.weave;

import dev.whodunit.labels.LabelledCode;
import dev.whodunit.weave.ClassOutline.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Weaves one method: opens an invocation at entry, notes what the code calls, reads and writes, and closes the invocation
 * at every exit.
 *
 * <p>The invocation lives in the first free local slot and arguments of library calls pass through the slots behind it, so
 * no slot of the method moves and no branch is added; the existing stack map frames only gain that one local.
 */
final class MethodWeaver {

    private static final String AGENT_MEMBERS = "$jacoco";

    private final String owner;
    private final MethodNode method;
    private final ScopeIndex scope;
    private final LabelledCode labels;
    private final Depth depth;
    private final int invocationSlot;
    private final List<Creation> openCreations = new ArrayList<>();
    private int nextSite;

    private record Creation(String type, boolean duplicated) {}

    /** @param labels those that the method has got already */
    MethodWeaver(String owner, MethodNode method, ScopeIndex scope, LabelledCode labels, Depth depth) {
        this.depth = depth;
        this.labels = labels;
        this.owner = owner;
        this.method = method;
        this.scope = scope;
        this.invocationSlot = method.maxLocals;
    }

    void weave(int methodNumber) {
        LabelNode bodyStart = new LabelNode();
        List<AbstractInsnNode> delegations = new ArrayList<>();
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            if (labels.isOriginal(instruction) && visit(instruction)) {
                delegations.add(instruction);
            }
        }
        if (depth == Depth.LIGHT) {
            noteHandlers();
        }
        InsnList entry = entry(methodNumber);
        InsnList prologue = prologue();
        prologue.add(bodyStart);
        if (labels.prologue() == null) {
            entry.add(prologue);
        } else {
            method.instructions.insert(labels.prologue(), prologue);
        }
        method.instructions.insert(entry);
        InvocationFrames.extend(method, invocationSlot);
        if (!isConstructor()) {
            ExitHandler.appendTo(method, invocationSlot, bodyStart);
        } else if (delegations.size() == 1) {
            ExitHandler.appendTo(method, invocationSlot, bodyStart, delegations.get(0));
        }
    }

    /** Notes one instruction; true if it is the constructor's {@code super(…)} or {@code this(…)} call. */
    private boolean visit(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            return !call.name.startsWith(AGENT_MEMBERS) && visitCall(call, nextSite++);
        }
        if (instruction instanceof FieldInsnNode access) {
            if (!access.name.startsWith(AGENT_MEMBERS)) {
                visitField(access, nextSite++);
            }
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            visitDynamic(dynamic, nextSite++);
        } else if (instruction.getOpcode() == Opcodes.NEW) {
            AbstractInsnNode next = nextReal(instruction);
            openCreations.add(
                    new Creation(((TypeInsnNode) instruction).desc, next != null && next.getOpcode() == Opcodes.DUP));
        } else if (instruction.getOpcode() >= Opcodes.IRETURN && instruction.getOpcode() <= Opcodes.RETURN) {
            visitReturn(instruction);
        }
        return false;
    }

    private boolean visitCall(MethodInsnNode call, int site) {
        Creation creation = null;
        if (call.name.equals("<init>")) {
            if (openCreations.isEmpty()) {
                method.instructions.insertBefore(call, at(site));
                return true;
            }
            creation = openCreations.remove(openCreations.size() - 1);
        }
        Optional<Treatment> treatment = scope.treatmentOf(call.owner, call.name, call.desc);
        boolean isUnsure =
                call.getOpcode() == Opcodes.INVOKEINTERFACE && treatment.equals(Optional.of(Treatment.SPEAKS));
        if (depth == Depth.LIGHT) {
            visitLightly(call, site, treatment);
        } else if (isUnsure) {
            noteCall(call, site, null, SiteTraits.UNSURE | SiteTraits.of(false, call.name, call.desc));
        } else if (treatment.filter(kind -> kind != Treatment.GETTER).isPresent() || call.name.equals("getClass")) {
            method.instructions.insertBefore(call, at(site));
        } else if (!Conversions.include(call)) {
            boolean withReceiver = call.getOpcode() != Opcodes.INVOKESTATIC && creation == null;
            int traits = treatment.isPresent()
                    ? SiteTraits.GETTER
                    : SiteTraits.of(!withReceiver, call.name, creation == null ? call.desc : "()");
            noteCall(call, site, creation, traits);
        }
        return false;
    }

    /** A library may call code that is woven, which is told from where then. */
    private void visitLightly(MethodInsnNode call, int site, Optional<Treatment> treatment) {
        if (!treatment.equals(Optional.of(Treatment.GETTER)) && !Conversions.include(call)) {
            method.instructions.insertBefore(call, at(site));
        }
    }

    private void noteCall(MethodInsnNode call, int site, @Nullable Creation creation, int traits) {
        boolean withReceiver = call.getOpcode() != Opcodes.INVOKESTATIC && creation == null;
        List<Type> operands = new ArrayList<>();
        if (withReceiver) {
            operands.add(Type.getObjectType(call.owner));
        }
        operands.addAll(List.of(Type.getArgumentTypes(call.desc)));
        method.instructions.insertBefore(call, passOperands(operands, site, traits));

        Type result = creation != null ? Type.getObjectType(call.owner) : Type.getReturnType(call.desc);
        boolean onStack = creation == null ? result.getSort() != Type.VOID : creation.duplicated();
        method.instructions.insert(labels.end(call), onStack ? noteValue("result", result) : notePlain("result"));
    }

    private InsnList passOperands(List<Type> operands, int site, int traits) {
        return new PassedOperands(operands, invocationSlot).at(site, traits, method);
    }

    private void visitField(FieldInsnNode access, int site) {
        boolean write = access.getOpcode() == Opcodes.PUTFIELD || access.getOpcode() == Opcodes.PUTSTATIC;
        if (depth == Depth.LIGHT
                || !scope.contains(access.owner)
                || access.name.contains("$")
                || (write && isInitialization(access))) {
            return;
        }
        Type type = Type.getType(access.desc);
        InsnList code = new InsnList();
        code.add(new InsnNode(type.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP));
        code.add(loadInvocation());
        code.add(BridgeCalls.constant(site));
        code.add(BridgeCalls.access(write ? "write" : "read", type));
        if (write) {
            method.instructions.insertBefore(access, code);
        } else {
            method.instructions.insert(access, code);
        }
    }

    /** An initializer's writes to the fields of its own class show in the object, or class, that it makes. */
    private boolean isInitialization(FieldInsnNode access) {
        return access.owner.equals(owner) && (isConstructor() || method.name.equals("<clinit>"));
    }

    private void visitDynamic(InvokeDynamicInsnNode dynamic, int site) {
        Optional<LambdaBody> body = LambdaBody.of(dynamic);
        if (body.isPresent()) {
            noteLambda(dynamic, site, body.get());
        } else if (depth == Depth.LIGHT) {
            method.instructions.insertBefore(dynamic, at(site));
        } else {
            List<Type> operands = List.of(Type.getArgumentTypes(dynamic.desc));
            method.instructions.insertBefore(dynamic, passOperands(operands, site, SiteTraits.WITHOUT_RECEIVER));
            Type result = Type.getReturnType(dynamic.desc);
            method.instructions.insert(
                    labels.end(dynamic),
                    result.getSort() == Type.VOID ? notePlain("result") : noteValue("result", result));
        }
    }

    private void noteLambda(InvokeDynamicInsnNode dynamic, int site, LambdaBody body) {
        InsnList code = new InsnList();
        code.add(loadInvocation());
        code.add(BridgeCalls.constant(site));
        code.add(new LdcInsnNode(body.key()));
        code.add(BridgeCalls.lambda());
        method.instructions.insert(labels.end(dynamic), code);
    }

    private void visitReturn(AbstractInsnNode instruction) {
        if (instruction.getOpcode() != Opcodes.RETURN) {
            method.instructions.insertBefore(instruction, noteValue("exit", Type.getReturnType(method.desc)));
        } else if (isConstructor()) {
            InsnList code = new InsnList();
            code.add(new VarInsnNode(Opcodes.ALOAD, 0));
            code.add(loadInvocation());
            code.add(BridgeCalls.value("exit", Type.getObjectType(owner)));
            method.instructions.insertBefore(instruction, code);
        } else {
            method.instructions.insertBefore(instruction, notePlain("exit"));
        }
    }

    private InsnList entry(int methodNumber) {
        InsnList code = new InsnList();
        code.add(BridgeCalls.constant(methodNumber));
        code.add(BridgeCalls.enter());
        code.add(new VarInsnNode(Opcodes.ASTORE, invocationSlot));
        return code;
    }

    private InsnList prologue() {
        InsnList code = new InsnList();
        int slot = 0;
        if ((method.access & Opcodes.ACC_STATIC) == 0) {
            if (!isConstructor()) {
                code.add(new VarInsnNode(Opcodes.ALOAD, 0));
                code.add(loadInvocation());
                code.add(BridgeCalls.receiver());
            }
            slot = 1;
        }
        for (Type type : Type.getArgumentTypes(method.desc)) {
            code.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), slot));
            code.add(loadInvocation());
            code.add(BridgeCalls.value("argument", type));
            slot += type.getSize();
        }
        code.add(loadInvocation());
        code.add(BridgeCalls.plain("begin"));
        return code;
    }

    private InsnList at(int site) {
        InsnList code = new InsnList();
        code.add(loadInvocation());
        code.add(BridgeCalls.constant(site));
        code.add(depth == Depth.LIGHT ? BridgeCalls.atLightly() : BridgeCalls.at());
        return code;
    }

    /** A constructor that an exception from its {@code super(…)} has ended cannot say so itself; whoever catches it can. */
    private void noteHandlers() {
        method.tryCatchBlocks.stream().map(block -> block.handler).distinct().forEach(handler -> {
            AbstractInsnNode first = nextReal(handler);
            if (first != null) {
                method.instructions.insertBefore(first, notePlain("caught"));
            }
        });
    }

    private InsnList noteValue(String event, Type type) {
        InsnList code = new InsnList();
        code.add(new InsnNode(type.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP));
        code.add(loadInvocation());
        code.add(BridgeCalls.value(event, type));
        return code;
    }

    private InsnList notePlain(String event) {
        InsnList code = new InsnList();
        code.add(loadInvocation());
        code.add(BridgeCalls.plain(event));
        return code;
    }

    private VarInsnNode loadInvocation() {
        return new VarInsnNode(Opcodes.ALOAD, invocationSlot);
    }

    private boolean isConstructor() {
        return method.name.equals("<init>");
    }

    private @Nullable AbstractInsnNode nextReal(AbstractInsnNode instruction) {
        AbstractInsnNode next = instruction.getNext();
        while (next != null && (next.getOpcode() < 0 || !labels.isOriginal(next))) {
            next = next.getNext();
        }
        return next;
    }
}
