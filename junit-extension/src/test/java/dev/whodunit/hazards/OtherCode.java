package dev.whodunit.hazards;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A build in which every method has other instructions that do the same, as with another compiler: a verdict on it cannot
 * rest on whose code changed, and methods that did nothing but return a field are recorded from the inside.
 */
final class OtherCode {

    private OtherCode() {}

    /** The class with an instruction that does nothing at the start of all code. */
    static byte[] in(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
                                return new WithNoOp(next);
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    private static final class WithNoOp extends MethodVisitor {

        WithNoOp(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            super.visitInsn(Opcodes.NOP);
        }
    }
}
