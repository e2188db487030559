package dev.whodunit.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
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
