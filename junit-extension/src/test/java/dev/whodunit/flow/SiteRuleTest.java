package dev.whodunit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.whodunit.flow.targets.Shapes;
import dev.whodunit.flow.targets.Stores;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class SiteRuleTest {

    @ParameterizedTest
    @ValueSource(classes = {Stores.class, Shapes.class})
    void aClassThatACoverageAgentChangedHasTheSameSites(Class<?> type) {
        byte[] plain = ClassFiles.bytesOf(type);

        MappedClass covered = ClassMapper.map(withCoverageProbes(plain));

        assertThat(covered.methods())
                .extracting(MappedMethod::name, MappedMethod::sites)
                .containsExactlyElementsOf(ClassMapper.map(plain).methods().stream()
                        .map(method -> tuple(method.name(), method.sites()))
                        .toList());
    }

    private static byte[] withCoverageProbes(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new Probes(writer, reader.getClassName()), 0);
        return writer.toByteArray();
    }

    private static final class Probes extends ClassVisitor {

        private final String owner;

        Probes(ClassVisitor next, String owner) {
            super(Opcodes.ASM9, next);
            this.owner = owner;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(api, super.visitMethod(access, name, descriptor, signature, exceptions)) {
                @Override
                public void visitCode() {
                    super.visitCode();
                    visitMethodInsn(Opcodes.INVOKESTATIC, owner, "$jacocoInit", "()[Z", false);
                    visitInsn(Opcodes.POP);
                }
            };
        }

        @Override
        public void visitEnd() {
            MethodVisitor init = super.visitMethod(
                    Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                    "$jacocoInit",
                    "()[Z",
                    null,
                    null);
            init.visitCode();
            init.visitFieldInsn(Opcodes.GETSTATIC, owner, "$jacocoData", "[Z");
            init.visitInsn(Opcodes.ARETURN);
            init.visitMaxs(1, 0);
            init.visitEnd();
            super.visitEnd();
        }
    }
}
