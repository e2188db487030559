package dev.whodunit.benchmarks.localisation;

import dev.whodunit.map.CodeLine;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.run.Recording;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A build in which an instruction that does nothing stands at the start of every method, so that a change of code gives
 * nobody away.
 */
final class NoOps {

    private static final int API = Opcodes.ASM9;

    private NoOps() {}

    /** The class file with a no-op at the start of all code: of methods, lambdas, constructors and initialisers. */
    static byte[] insert(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(0);
        reader.accept(
                new ClassVisitor(API, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
                        return new MethodVisitor(API, next) {
                            @Override
                            public void visitCode() {
                                super.visitCode();
                                super.visitInsn(Opcodes.NOP);
                            }
                        };
                    }
                },
                0);
        return writer.toByteArray();
    }

    /** What the recording of such a build is: the same, but for the hash of every method's code. */
    static Recording in(Recording run) {
        PipelineMap map =
                new PipelineMap(run.map().classes().stream().map(NoOps::in).toList());
        return new Recording(run.identity(), run.steps(), map, run.libraries(), run.contents(), run.notices())
                .in(run.environment());
    }

    private static MappedClass in(MappedClass mapped) {
        return new MappedClass(
                mapped.name(),
                mapped.superName(),
                mapped.interfaces(),
                mapped.sourceFile(),
                mapped.methods().stream().map(NoOps::in).toList());
    }

    private static CodeLine in(CodeLine line) {
        return new CodeLine(line.line(), "no-op " + line.digest(), line.does());
    }

    private static MappedMethod in(MappedMethod method) {
        return new MappedMethod(
                method.name(),
                method.descriptor(),
                method.access(),
                method.hasCode() ? "no-op " + method.codeHash() : "",
                method.firstLine(),
                method.lastLine(),
                method.parameters(),
                method.variables(),
                method.sites(),
                method.flows(),
                method.constants(),
                method.lines().stream().map(NoOps::in).toList());
    }
}
