package dev.whodunit.weave;

import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * The method that holds the body of a lambda or that a method reference names.
 *
 * @param key class, method and descriptor in one string, equal to {@link MethodKey} of a woven method
 */
record LambdaBody(String key) {

    static Optional<LambdaBody> of(InvokeDynamicInsnNode dynamic) {
        if (!dynamic.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory") || dynamic.bsmArgs.length < 2) {
            return Optional.empty();
        }
        return dynamic.bsmArgs[1] instanceof Handle body
                ? Optional.of(new LambdaBody(MethodKey.of(body.getOwner(), body.getName(), body.getDesc())))
                : Optional.empty();
    }
}
