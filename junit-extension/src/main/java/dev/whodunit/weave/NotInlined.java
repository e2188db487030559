package dev.whodunit.weave;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Keeps the recorder out of the machine code of each woven method. HotSpot would copy all that an event leads to into each place that
 * tells one, until its budget is spent: a getter became 50 KB that took 0.7 seconds to compile, and nothing of the pipeline's own was
 * inlined any more.
 *
 * <p>HotSpot obeys the annotation in classes of the boot loader; other JVMs, which do not know it, are as they would be without.
 */
final class NotInlined {

    private static final String ANNOTATION = "Ljdk/internal/vm/annotation/DontInline;";

    private NotInlined() {}

    /** The class file with the annotation on each method. */
    static byte[] methodsOf(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0); // one that knew the reader would copy methods as they are
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                MethodVisitor method =
                                        super.visitMethod(access, name, descriptor, signature, exceptions);
                                method.visitAnnotation(ANNOTATION, true).visitEnd();
                                return method;
                            }
                        },
                        0);
        return writer.toByteArray();
    }
}
