package dev.whodunit.weave;

import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Code that no compiler of today makes and that is left as it is. */
final class UnusualCode {

    private UnusualCode() {}

    /** Why a method is not woven, if there is a reason. */
    static Optional<String> in(MethodNode method) {
        boolean isConstructor = method.name.equals("<init>");
        for (AbstractInsnNode instruction : method.instructions) {
            // no frames to extend
            if (instruction.getOpcode() == Opcodes.JSR) {
                return Optional.of("it has subroutines, as class files before Java 6 do");
            }
            // no object to tell of at its end; optimizers that have no use for it any more do that
            if (isConstructor
                    && instruction instanceof VarInsnNode variable
                    && variable.var == 0
                    && variable.getOpcode() >= Opcodes.ISTORE
                    && variable.getOpcode() <= Opcodes.ASTORE) {
                return Optional.of("it is a constructor that does not keep its object, as optimizers make them");
            }
        }
        return Optional.empty();
    }
}
