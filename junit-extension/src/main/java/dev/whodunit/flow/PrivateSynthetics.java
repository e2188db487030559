package dev.whodunit.flow;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The methods of a class that a compiler made from lambda expressions: private, synthetic, with a made-up name. */
record PrivateSynthetics(String owner, Set<String> keys) {

    private static final int FLAGS = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;

    static PrivateSynthetics of(ClassNode node) {
        Set<String> keys = new HashSet<>();
        for (MethodNode method : node.methods) {
            if (is(method.access)) {
                keys.add(method.name + method.desc);
            }
        }
        return new PrivateSynthetics(node.name, keys);
    }

    static boolean is(int access) {
        return (access & FLAGS) == FLAGS;
    }

    boolean contains(Handle handle) {
        return handle.getOwner().equals(owner) && keys.contains(handle.getName() + handle.getDesc());
    }
}
