package dev.whodunit.labels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.testing.CompiledSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

class LabelledClassTest {

    private final List<String> notices = new ArrayList<>();

    @Test
    void aMethodThatWouldBecomeTooLargeStaysAsItWasAndIsNamed() {
        byte[] plain = classWithALargeMethod();

        byte[] woven = weave(plain);

        assertThat(size(woven, "large")).isEqualTo(size(plain, "large"));
        assertThat(size(woven, "small")).isGreaterThan(size(plain, "small"));
        assertThat(notices)
                .containsExactly("com.acme.Generated.large is not followed: it would become too large a method.");
    }

    @Test
    void thereIsNoNoticeWhereEverythingIsFollowed() throws Exception {
        byte[] own = LabelledClassTest.class
                .getResourceAsStream("LabelledClassTest.class")
                .readAllBytes();

        weave(own);

        assertThat(notices).isEmpty();
    }

    /** Which object a field is read from is decided before, so that it has no one origin. */
    @Test
    void aPossibleWriteBehindOneOfTwoObjectsIsFollowed() {
        byte[] plain = CompiledSource.compile("com.acme.Either", """
                package com.acme;
                class Either {
                    Either next;
                    int size;
                    static void grow(boolean isFirst, Either first, Either second, boolean isWanted) {
                        if (isWanted) {
                            (isFirst ? first : second).next.size = 1;
                        }
                    }
                }
                """).get("com.acme.Either");

        byte[] woven = weave(plain);

        assertThat(size(woven, "grow")).isGreaterThan(size(plain, "grow"));
        assertThat(notices).isEmpty();
    }

    /** As Groovy makes it, which chooses a constructor of the superclass when the program runs. */
    @Test
    void aConstructorThatCallsOneOfSeveralOthersStaysAsItWasAndIsNamed() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "com/acme/Chosen", null, "java/lang/Object", null);
        MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "(I)V", null, null);
        Label other = new Label();
        constructor.visitCode();
        constructor.visitVarInsn(Opcodes.ILOAD, 1);
        constructor.visitJumpInsn(Opcodes.IFEQ, other);
        delegate(constructor);
        constructor.visitLabel(other);
        constructor.visitFrame(
                Opcodes.F_NEW, 2, new Object[] {Opcodes.UNINITIALIZED_THIS, Opcodes.INTEGER}, 0, new Object[0]);
        delegate(constructor);
        constructor.visitMaxs(0, 0);
        constructor.visitEnd();
        byte[] plain = writer.toByteArray();

        byte[] woven = weave(plain);

        assertThat(size(woven, "<init>")).isEqualTo(size(plain, "<init>"));
        assertThat(notices)
                .containsExactly(
                        "com.acme.Chosen.<init> is not followed: it calls super(…) or this(…) in several places.");
    }

    private static void delegate(MethodVisitor constructor) {
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
    }

    private byte[] weave(byte[] classFile) {
        return new LabelledClass(name -> true, new LabelNumbers(), getClass().getClassLoader())
                .weave(classFile, notices::add);
    }

    private static int size(byte[] classFile, String method) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, 0);
        return node.methods.stream()
                .filter(each -> each.name.equals(method))
                .mapToInt(each -> each.instructions.size())
                .sum();
    }

    private static byte[] classWithALargeMethod() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "com/acme/Generated", null, "java/lang/Object", null);
        addMethod(writer, "large", 10_000);
        addMethod(writer, "small", 1);
        return writer.toByteArray();
    }

    private static void addMethod(ClassWriter writer, String name, int additions) {
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, name, "(I)I", null, null);
        method.visitCode();
        method.visitVarInsn(Opcodes.ILOAD, 0);
        for (int i = 0; i < additions; i++) {
            method.visitVarInsn(Opcodes.ILOAD, 0);
            method.visitInsn(Opcodes.IADD);
        }
        method.visitInsn(Opcodes.IRETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }
}
