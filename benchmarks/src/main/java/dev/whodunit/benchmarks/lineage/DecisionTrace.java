package dev.whodunit.benchmarks.lineage;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;

/** Weaves into a pipeline what tells its decisions. */
final class DecisionTrace {

    private DecisionTrace() {}

    /** The class file, which does the same and reports what is decided. */
    static byte[] weave(Pipeline pipeline, byte[] classFile) {
        ClassNode type = new ClassNode();
        new ClassReader(classFile).accept(type, 0);
        MethodReferences.toLambdas(type);
        BlockTrace.weave(type);
        CallTrace.weave(type, name -> pipeline.owns(name.replace('/', '.')));
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.accept(writer);
        return writer.toByteArray();
    }
}
