package dev.whodunit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.flow.targets.Shapes;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedField;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.map.Site;
import dev.whodunit.testing.CompiledSource;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.codec.binary.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

class ClassMapperTest {

    @Test
    void aClassIsDescribedByBinaryNames() {
        MappedClass landed = ClassFiles.mapped(Shapes.Landed.class);

        assertThat(landed.name()).isEqualTo("dev.whodunit.flow.targets.Shapes$Landed");
        assertThat(landed.superName()).isEqualTo("java.lang.Record");
        assertThat(landed.interfaces()).containsExactly("dev.whodunit.flow.targets.Shapes$Outcome");
        assertThat(landed.sourceFile()).isEqualTo("Shapes.java");
        assertThat(ClassFiles.mapped(Object.class).superName()).isEmpty();
    }

    @Test
    void fieldsOfObjectsHaveTheirDeclaredTypes() {
        byte[] classFile = CompiledSource.compile(
                        "Target", "class Target { static int all; long n; java.util.List<String> names; }")
                .get("Target");

        assertThat(ClassMapper.map(classFile).fields())
                .containsExactly(
                        new MappedField("n", "J"), new MappedField("names", "Ljava/util/List<Ljava/lang/String;>;"));
    }

    @Test
    void aMethodKnowsItsLines() {
        MappedMethod caught = ClassFiles.method(ClassFiles.mapped(Shapes.class), "caught");

        assertThat(caught.lastLine() - caught.firstLine()).isEqualTo(5);
    }

    @Test
    void interfacesHaveAbstractAndDefaultMethods() {
        MappedClass outcome = ClassFiles.mapped(Shapes.Outcome.class);

        assertThat(ClassFiles.method(outcome, "self").hasCode()).isTrue();
        assertThat(ClassFiles.method(outcome, "delay").hasCode()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "11", "17"})
    void classFilesOfOlderReleasesAreMapped(String release) {
        byte[] classFile = CompiledSource.compile(
                        "Target",
                        "class Target { String rank(int n) { String s = \"n\" + n; return s; } }",
                        "--release",
                        release,
                        "-g",
                        "-Xlint:-options")
                .get("Target");

        assertThat(ClassFiles.method(ClassMapper.map(classFile), "rank").sites())
                .last()
                .extracting(Site::storedInto)
                .isEqualTo("s");
    }

    @Test
    void classFilesOfJava25AreMapped() {
        byte[] classFile = ClassFiles.bytesOf(Shapes.class);
        classFile[7] = 69;

        assertThat(ClassMapper.map(classFile)).isEqualTo(ClassFiles.mapped(Shapes.class));
    }

    @ParameterizedTest
    @ValueSource(classes = {Hex.class, ClassNode.class, ClassWriter.class, Test.class})
    void everyClassOfALibraryIsMapped(Class<?> anyOfIt) throws Exception {
        Path jar = Path.of(
                anyOfIt.getProtectionDomain().getCodeSource().getLocation().toURI());

        PipelineMap map = ScopeScanner.scan(List.of(jar), name -> true);

        assertThat(map.classes())
                .hasSizeGreaterThan(30)
                .allSatisfy(mapped -> assertThat(FunctionRefs.of(mapped)).hasSameSizeAs(mapped.methods()));
    }

    @Test
    void aMethodThatIsTooLargeToAnalyseKeepsItsSites() {
        MappedMethod huge = ClassFiles.method(ClassMapper.map(generated(20_001)), "generated");

        assertThat(huge.sites()).hasSize(1);
        assertThat(huge.flows()).isEmpty();
        assertThat(huge.codeHash()).isNotEmpty();
    }

    @Test
    void codeThatCannotBeAnalysedKeepsItsSites() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, "Target", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "generated", "()I", null, null);
        method.visitCode();
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "Target", "pop", "()I", false);
        method.visitInsn(Opcodes.IRETURN);
        method.visitMaxs(1, 0);
        method.visitEnd();

        MappedMethod underflow = ClassFiles.method(ClassMapper.map(writer.toByteArray()), "generated");

        assertThat(underflow.sites()).extracting(Site::storedInto).containsExactly("return");
        assertThat(underflow.flows()).isEmpty();
    }

    @Test
    void bytesThatAreNoClassFileAreRefused() {
        assertThatThrownBy(() -> ClassMapper.map(new byte[] {1, 2, 3}))
                .isInstanceOf(UnmappableClassException.class)
                .hasMessage("Cannot map a class file of 3 bytes: it does not start like a class file."
                        + " Compile the class again, or leave it out of the pipeline's scope.");
    }

    @Test
    void aClassFileOfAnUnknownReleaseIsRefused() {
        byte[] classFile = ClassFiles.bytesOf(Shapes.Lost.class);
        classFile[7] = 120;

        assertThatThrownBy(() -> ClassMapper.map(classFile))
                .isInstanceOf(UnmappableClassException.class)
                .hasMessageContaining("its version 120 (Java 76) is newer than this library knows");
    }

    @Test
    void aTruncatedClassFileIsRefused() {
        byte[] classFile = ClassFiles.bytesOf(Shapes.Lost.class);

        assertThatThrownBy(() -> ClassMapper.map(Arrays.copyOf(classFile, classFile.length / 2)))
                .isInstanceOf(UnmappableClassException.class)
                .hasMessageContaining("its content is broken");
    }

    private static byte[] generated(int instructions) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, "Target", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "generated", "()I", null, null);
        method.visitCode();
        method.visitMethodInsn(Opcodes.INVOKESTATIC, "Target", "generated", "()I", false);
        for (int i = 2; i < instructions; i++) {
            method.visitInsn(Opcodes.INEG);
        }
        method.visitInsn(Opcodes.IRETURN);
        method.visitMaxs(1, 0);
        method.visitEnd();
        return writer.toByteArray();
    }
}
