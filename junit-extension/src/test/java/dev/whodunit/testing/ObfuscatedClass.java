package dev.whodunit.testing;

import java.util.Map;
import java.util.concurrent.Callable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A class as obfuscators make them, without lines and variables: names that are words of the language or no words at all, methods that
 * differ by what they return, fields that differ by their type, a call with a bootstrap method and a constant of its own.
 */
public final class ObfuscatedClass {

    /** What is no identifier of the language, but a name in a class file. */
    public static final String NAME = "generated.if.a-b c\u00e9";

    private static final String OWNER = NAME.replace('.', '/');
    private static final String BOOTSTRAP =
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;";
    private static final String CONSTANT =
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;";

    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    private ObfuscatedClass() {}

    /** The class files; the program returns {@code 7 seven 42 constant 9}. */
    public static Map<String, byte[]> classFiles() {
        ObfuscatedClass obfuscated = new ObfuscatedClass();
        obfuscated.declare();
        obfuscated.call();
        return Map.of(NAME, obfuscated.writer.toByteArray());
    }

    private void declare() {
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, OWNER, null, "java/lang/Object", new String[] {
            Callable.class.getName().replace('.', '/')
        });
        for (String type : new String[] {"I", "J", "Ljava/lang/String;"}) {
            writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, "a", type, null, null);
        }
        writer.visitMethod(Opcodes.ACC_NATIVE | Opcodes.ACC_STATIC, "native", "()V", null, null);
        MethodVisitor code = method(Opcodes.ACC_PUBLIC, "<init>", "()V");
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        end(code, Opcodes.RETURN);
        code = method(Opcodes.ACC_STATIC, "class", "(I)I");
        code.visitVarInsn(Opcodes.ILOAD, 0);
        code.visitFieldInsn(Opcodes.PUTSTATIC, OWNER, "a", "I");
        code.visitFieldInsn(Opcodes.GETSTATIC, OWNER, "a", "I");
        end(code, Opcodes.IRETURN);
        code = method(Opcodes.ACC_STATIC, "class", "(I)Ljava/lang/String;");
        code.visitLdcInsn("seven");
        code.visitFieldInsn(Opcodes.PUTSTATIC, OWNER, "a", "Ljava/lang/String;");
        code.visitFieldInsn(Opcodes.GETSTATIC, OWNER, "a", "Ljava/lang/String;");
        end(code, Opcodes.ARETURN);
        code = method(Opcodes.ACC_STATIC | Opcodes.ACC_SYNCHRONIZED, "\u0001 {}", "(I)J");
        code.visitVarInsn(Opcodes.ILOAD, 0);
        code.visitInsn(Opcodes.I2L);
        code.visitFieldInsn(Opcodes.PUTSTATIC, OWNER, "a", "J");
        code.visitFieldInsn(Opcodes.GETSTATIC, OWNER, "a", "J");
        end(code, Opcodes.LRETURN);
        bootstraps();
    }

    private void bootstraps() {
        MethodVisitor code = method(Opcodes.ACC_STATIC, "\u00a7", BOOTSTRAP);
        code.visitTypeInsn(Opcodes.NEW, "java/lang/invoke/ConstantCallSite");
        code.visitInsn(Opcodes.DUP);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                "java/lang/invoke/MethodHandles$Lookup",
                "lookupClass",
                "()Ljava/lang/Class;",
                false);
        code.visitLdcInsn("class");
        code.visitVarInsn(Opcodes.ALOAD, 2);
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                "java/lang/invoke/MethodHandles$Lookup",
                "findStatic",
                "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/MethodHandle;",
                false);
        code.visitMethodInsn(
                Opcodes.INVOKESPECIAL,
                "java/lang/invoke/ConstantCallSite",
                "<init>",
                "(Ljava/lang/invoke/MethodHandle;)V",
                false);
        end(code, Opcodes.ARETURN);
        code = method(Opcodes.ACC_STATIC, "\u00a7", CONSTANT);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        end(code, Opcodes.ARETURN);
    }

    private void call() {
        MethodVisitor code = method(Opcodes.ACC_PUBLIC, "call", "()Ljava/lang/Object;");
        Label start = new Label();
        Label end = new Label();
        code.visitTryCatchBlock(start, end, end, "java/lang/UnsatisfiedLinkError");
        code.visitLabel(start);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, OWNER, "native", "()V", false);
        code.visitInsn(Opcodes.ACONST_NULL);
        code.visitLabel(end);
        code.visitFrame(Opcodes.F_NEW, 1, new Object[] {OWNER}, 1, new Object[] {"java/lang/Throwable"});
        code.visitInsn(Opcodes.POP);
        code.visitTypeInsn(Opcodes.NEW, "java/lang/StringBuilder");
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/StringBuilder", "<init>", "()V", false);
        code.visitIntInsn(Opcodes.BIPUSH, 7);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, OWNER, "class", "(I)I", false);
        append(code, "I");
        code.visitIntInsn(Opcodes.BIPUSH, 7);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, OWNER, "class", "(I)Ljava/lang/String;", false);
        append(code, "Ljava/lang/String;");
        code.visitIntInsn(Opcodes.BIPUSH, 42);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, OWNER, "\u0001 {}", "(I)J", false);
        append(code, "J");
        code.visitLdcInsn(new ConstantDynamic(
                "constant",
                "Ljava/lang/Object;",
                new Handle(Opcodes.H_INVOKESTATIC, OWNER, "\u00a7", CONSTANT, false)));
        append(code, "Ljava/lang/Object;");
        code.visitIntInsn(Opcodes.BIPUSH, 9);
        code.visitInvokeDynamicInsn(
                "\u2028", "(I)I", new Handle(Opcodes.H_INVOKESTATIC, OWNER, "\u00a7", BOOTSTRAP, false));
        append(code, "I");
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, "java/lang/StringBuilder", "toString", "()Ljava/lang/String;", false);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "trim", "()Ljava/lang/String;", false);
        end(code, Opcodes.ARETURN);
    }

    private static void append(MethodVisitor code, String type) {
        String builder = "java/lang/StringBuilder";
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, builder, "append", "(" + type + ")Ljava/lang/StringBuilder;", false);
        code.visitLdcInsn(" ");
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, builder, "append", "(Ljava/lang/String;)Ljava/lang/StringBuilder;", false);
    }

    private MethodVisitor method(int access, String name, String descriptor) {
        MethodVisitor code = writer.visitMethod(access, name, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code, int opcode) {
        code.visitInsn(opcode);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
