package dev.whodunit.testing;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Class files that no compiler of today makes. */
public final class GeneratedClass {

    private GeneratedClass() {}

    /** A {@code Callable} whose {@code call} adds up {@code Math.abs(i)} so many times, in one long method. */
    public static Map<String, byte[]> withCalls(String name, int calls) {
        ClassWriter writer = callable(name);
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

    /** A {@code Callable} that gives 7, and whose constructor has another use for the variable of {@code this}, as ProGuard makes them. */
    public static Map<String, byte[]> withoutThis(String name) {
        return withSeven(name, made -> {
            made.visitVarInsn(Opcodes.ALOAD, 0);
            made.visitIntInsn(Opcodes.BIPUSH, 7);
            made.visitVarInsn(Opcodes.ISTORE, 0);
            made.visitVarInsn(Opcodes.ILOAD, 0);
            made.visitFieldInsn(Opcodes.PUTFIELD, name.replace('.', '/'), "seven", "I");
        });
    }

    /** A {@code Callable} that gives 7, and whose constructor has frames that do not speak of {@code this}, as ProGuard makes them. */
    public static Map<String, byte[]> withFramesWithoutThis(String name) {
        return withSeven(name, made -> {
            Label end = new Label();
            made.visitVarInsn(Opcodes.ALOAD, 0);
            made.visitIntInsn(Opcodes.BIPUSH, 7);
            made.visitFieldInsn(Opcodes.PUTFIELD, name.replace('.', '/'), "seven", "I");
            made.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "nanoTime", "()J", false);
            made.visitInsn(Opcodes.L2I);
            made.visitJumpInsn(Opcodes.IFEQ, end);
            made.visitInsn(Opcodes.NOP);
            made.visitLabel(end);
            made.visitFrame(Opcodes.F_NEW, 0, new Object[0], 0, new Object[0]);
        });
    }

    private static Map<String, byte[]> withSeven(String name, Consumer<MethodVisitor> constructor) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String owner = name.replace('.', '/');
        String[] interfaces = {"java/util/concurrent/Callable"};
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, owner, null, "java/lang/Object", interfaces);
        writer.visitField(Opcodes.ACC_PRIVATE, "seven", "I", null, null);
        MethodVisitor made = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        made.visitCode();
        made.visitVarInsn(Opcodes.ALOAD, 0);
        made.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.accept(made);
        made.visitInsn(Opcodes.RETURN);
        made.visitMaxs(0, 0);
        made.visitEnd();
        MethodVisitor call = writer.visitMethod(Opcodes.ACC_PUBLIC, "call", "()Ljava/lang/Object;", null, null);
        call.visitCode();
        call.visitVarInsn(Opcodes.ALOAD, 0);
        call.visitFieldInsn(Opcodes.GETFIELD, owner, "seven", "I");
        call.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;", false);
        call.visitInsn(Opcodes.ARETURN);
        call.visitMaxs(0, 0);
        call.visitEnd();
        writer.visitEnd();
        return Map.of(name, writer.toByteArray());
    }

    /**
     * A {@code Callable} whose {@code call} counts branches, of which each has a frame with all variables, and jumps over all of them
     * if it is woven into something larger.
     */
    public static Map<String, byte[]> withBranches(String name, int variables, int branches) {
        ClassWriter writer = callable(name);
        MethodVisitor call = writer.visitMethod(Opcodes.ACC_PUBLIC, "call", "()Ljava/lang/Object;", null, null);
        Object[] locals = new Object[variables + 1];
        locals[0] = name.replace('.', '/');
        call.visitCode();
        for (int i = 1; i <= variables; i++) {
            locals[i] = Opcodes.INTEGER;
            call.visitInsn(Opcodes.ICONST_0);
            call.visitVarInsn(Opcodes.ISTORE, i);
        }
        Label end = new Label();
        call.visitVarInsn(Opcodes.ILOAD, 1);
        call.visitJumpInsn(Opcodes.IFNE, end);
        for (int i = 0; i < branches; i++) {
            Label next = new Label();
            call.visitVarInsn(Opcodes.ILOAD, 2);
            call.visitJumpInsn(Opcodes.IFLT, next);
            if (i % 3 == 0) {
                call.visitVarInsn(Opcodes.ILOAD, 2);
                call.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Math", "incrementExact", "(I)I", false);
                call.visitVarInsn(Opcodes.ISTORE, 2);
            } else {
                call.visitIincInsn(2, 1);
            }
            call.visitLabel(next);
            call.visitFrame(Opcodes.F_NEW, locals.length, locals, 0, new Object[0]);
        }
        call.visitInsn(Opcodes.NOP);
        call.visitLabel(end);
        call.visitFrame(Opcodes.F_NEW, locals.length, locals, 0, new Object[0]);
        call.visitVarInsn(Opcodes.ILOAD, 2);
        call.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;", false);
        call.visitInsn(Opcodes.ARETURN);
        call.visitMaxs(0, 0);
        call.visitEnd();
        writer.visitEnd();
        return Map.of(name, writer.toByteArray());
    }

    /** A {@code Callable} with as many constants as a class can hold, save so many; its {@code call} returns a small number. */
    public static Map<String, byte[]> withConstants(String name, int free) {
        ClassWriter writer = callable(name);
        MethodVisitor call = writer.visitMethod(Opcodes.ACC_PUBLIC, "call", "()Ljava/lang/Object;", null, null);
        call.visitCode();
        call.visitInsn(Opcodes.ICONST_3);
        call.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;", false);
        call.visitInsn(Opcodes.ARETURN);
        call.visitMaxs(0, 0);
        call.visitEnd();
        int rest = 65_534 - free - writer.newUTF8("m4") - 1;
        for (int i = 0; i < 5; i++) {
            MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "m" + i, "()V", null, null);
            method.visitCode();
            for (int constant = 0; constant < 14_000 && rest > 0; constant++, rest--) {
                method.visitLdcInsn(100_000 + rest);
                method.visitInsn(Opcodes.POP);
            }
            method.visitInsn(Opcodes.RETURN);
            method.visitMaxs(0, 0);
            method.visitEnd();
        }
        writer.visitEnd();
        return Map.of(name, writer.toByteArray());
    }

    private static ClassWriter callable(String name) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name.replace('.', '/'), null, "java/lang/Object", new String[] {
            Callable.class.getName().replace('.', '/')
        });
        constructor(writer);
        return writer;
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

    /** How many bytes of code a method has. */
    public static int sizeOf(byte[] classFile, String method) {
        ClassNode node = read(classFile);
        LabelNode end = new LabelNode();
        node.methods.stream().filter(each -> each.name.equals(method)).forEach(each -> each.instructions.add(end));
        node.accept(new ClassWriter(0));
        return end.getLabel().getOffset();
    }

    /** Whether a method calls another one of this name. */
    public static boolean calls(byte[] classFile, String method, String called) {
        return read(classFile).methods.stream()
                .filter(each -> each.name.equals(method))
                .flatMap(each -> Stream.of(each.instructions.toArray()))
                .anyMatch(instruction -> instruction instanceof MethodInsnNode call && call.name.equals(called));
    }

    private static ClassNode read(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, 0);
        return node;
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
