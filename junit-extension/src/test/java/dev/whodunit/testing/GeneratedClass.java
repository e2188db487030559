package dev.whodunit.testing;

import java.util.Map;
import java.util.concurrent.Callable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Class files that no compiler of today makes. */
public final class GeneratedClass {

    private GeneratedClass() {}

    /** A {@code Callable} whose {@code call} adds up {@code Math.abs(i)} so many times, in one long method. */
    public static Map<String, byte[]> withCalls(String name, int calls) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name.replace('.', '/'), null, "java/lang/Object", new String[] {
            Callable.class.getName().replace('.', '/')
        });
        constructor(writer);
        MethodVisitor call = writer.visitMethod(Opcodes.ACC_PUBLIC, "call", "()Ljava/lang/Object;", null, null);
        call.visitCode();
        call.visitInsn(Opcodes.ICONST_0);
        for (int i = 0; i < calls; i++) {
            call.visitIntInsn(Opcodes.SIPUSH, i);
            call.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Math", "abs", "(I)I", false);
            call.visitInsn(Opcodes.IADD);
        }
        call.visitMethodInsn(Opcodes.INVOKESTATIC, name.replace('.', '/'), "boxed", "(I)Ljava/lang/Integer;", false);
        call.visitInsn(Opcodes.ARETURN);
        call.visitMaxs(0, 0);
        call.visitEnd();
        MethodVisitor boxed = writer.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "boxed", "(I)Ljava/lang/Integer;", null, null);
        boxed.visitCode();
        boxed.visitVarInsn(Opcodes.ILOAD, 0);
        boxed.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;", false);
        boxed.visitInsn(Opcodes.ARETURN);
        boxed.visitMaxs(0, 0);
        boxed.visitEnd();
        writer.visitEnd();
        return Map.of(name, writer.toByteArray());
    }

    /** A {@code Callable} of Java 1.4 whose {@code call} has a subroutine and returns the text {@code done}. */
    public static Map<String, byte[]> withSubroutine(String name) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V1_4, Opcodes.ACC_PUBLIC, name.replace('.', '/'), null, "java/lang/Object", new String[] {
            Callable.class.getName().replace('.', '/')
        });
        constructor(writer);
        MethodVisitor call = writer.visitMethod(Opcodes.ACC_PUBLIC, "call", "()Ljava/lang/Object;", null, null);
        Label subroutine = new Label();
        call.visitCode();
        call.visitJumpInsn(Opcodes.JSR, subroutine);
        call.visitMethodInsn(Opcodes.INVOKESTATIC, name.replace('.', '/'), "text", "()Ljava/lang/String;", false);
        call.visitInsn(Opcodes.ARETURN);
        call.visitLabel(subroutine);
        call.visitVarInsn(Opcodes.ASTORE, 1);
        call.visitVarInsn(Opcodes.RET, 1);
        call.visitMaxs(0, 0);
        call.visitEnd();
        MethodVisitor text =
                writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "text", "()Ljava/lang/String;", null, null);
        text.visitCode();
        text.visitLdcInsn("done");
        text.visitInsn(Opcodes.ARETURN);
        text.visitMaxs(0, 0);
        text.visitEnd();
        writer.visitEnd();
        return Map.of(name, writer.toByteArray());
    }

    /** The same class without names of files, lines and variables. */
    public static byte[] withoutDebugInformation(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile).accept(writer, ClassReader.SKIP_DEBUG);
        return writer.toByteArray();
    }

    private static void constructor(ClassWriter writer) {
        MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(0, 0);
        constructor.visitEnd();
    }
}
