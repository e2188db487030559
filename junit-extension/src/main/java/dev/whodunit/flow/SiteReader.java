package dev.whodunit.flow;

import dev.whodunit.map.Site;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Numbers the sites of one method, as {@link SiteRule} says, and describes each. */
final class SiteReader {

    private final MethodNode method;
    private final SourceLines lines;
    private final StoredInto storedInto;
    private final List<Site> sites = new ArrayList<>();
    private final Map<AbstractInsnNode, Integer> numbers = new HashMap<>();
    private final Deque<AbstractInsnNode> incompleteObjects = new ArrayDeque<>();

    SiteReader(MethodNode method, SourceLines lines, LocalNames locals) {
        this.method = method;
        this.lines = lines;
        this.storedInto = new StoredInto(locals);
    }

    NumberedSites read() {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction.getOpcode() == Opcodes.NEW) {
                incompleteObjects.push(instruction);
            } else if (instruction instanceof MethodInsnNode call && SiteRule.counts(call.name)) {
                addCall(call);
            } else if (instruction instanceof FieldInsnNode access && SiteRule.counts(access.name)) {
                add(kindOf(access), access, access.owner, access.name, access.desc);
            } else if (instruction instanceof InvokeDynamicInsnNode dynamic && SiteRule.counts(dynamic.name)) {
                addDynamic(dynamic);
            }
        }
        return new NumberedSites(sites, numbers);
    }

    private void addCall(MethodInsnNode call) {
        Site.Kind kind = Site.Kind.CALL;
        if (call.name.equals("<init>")) {
            // Objects under construction nest, so a constructor call completes the one that was begun last.
            if (incompleteObjects.isEmpty()) {
                kind = Site.Kind.DELEGATION;
            } else {
                kind = Site.Kind.CREATION;
                numbers.put(incompleteObjects.pop(), sites.size());
            }
        }
        add(kind, call, call.owner, call.name, call.desc);
    }

    private void addDynamic(InvokeDynamicInsnNode dynamic) {
        Handle bootstrap = dynamic.bsm;
        if (SiteRule.createsLambda(bootstrap.getOwner(), bootstrap.getName())
                && dynamic.bsmArgs[1] instanceof Handle body) {
            add(Site.Kind.LAMBDA, dynamic, body.getOwner(), body.getName(), body.getDesc());
        } else {
            add(Site.Kind.DYNAMIC, dynamic, bootstrap.getOwner(), dynamic.name, dynamic.desc);
        }
    }

    private static Site.Kind kindOf(FieldInsnNode access) {
        return access.getOpcode() == Opcodes.GETFIELD || access.getOpcode() == Opcodes.GETSTATIC
                ? Site.Kind.FIELD_READ
                : Site.Kind.FIELD_WRITE;
    }

    private void add(Site.Kind kind, AbstractInsnNode instruction, String owner, String name, String descriptor) {
        int index = sites.size();
        String target = hasResult(kind, descriptor) ? storedInto.after(instruction) : "";
        String ownerName = Type.getObjectType(owner).getClassName();
        sites.add(new Site(index, kind, lines.of(instruction), ownerName, name, descriptor, target));
        numbers.put(instruction, index);
    }

    private static boolean hasResult(Site.Kind kind, String descriptor) {
        return switch (kind) {
            case CREATION, LAMBDA, FIELD_READ -> true;
            case DELEGATION, FIELD_WRITE -> false;
            case CALL, DYNAMIC -> !descriptor.endsWith(")V");
        };
    }
}
