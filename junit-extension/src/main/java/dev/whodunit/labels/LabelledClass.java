package dev.whodunit.labels;

import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** Weaves the methods of one class so that their values have labels. */
public final class LabelledClass {

    private final LabelNames names;

    /**
     * @param scope whether a class, given by its internal name, is woven
     * @param numbers a number for each function and each field, by name
     */
    public LabelledClass(Predicate<String> scope, ToIntFunction<String> numbers) {
        this.names = new LabelNames(scope, numbers);
    }

    /** The woven class file. */
    public byte[] weave(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassNode node = new ClassNode();
        reader.accept(node, ClassReader.EXPAND_FRAMES);
        for (MethodNode method : node.methods) {
            if ((method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0) {
                try {
                    new LabelWeaver(node.name, method, names).weave();
                } catch (AnalyzerException unreadable) {
                    throw new IllegalArgumentException(
                            node.name + "." + method.name + " cannot be followed", unreadable);
                }
            }
        }
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        return writer.toByteArray();
    }
}
