package dev.whodunit.labels;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** Weaves the methods of one class so that their values have labels. */
public final class LabelledClass {

    private final LabelNames names;
    private final Consumer<String> notices;

    /**
     * @param scope whether a class, given by its internal name, is woven
     * @param numbers a number for each function and each field, by name
     * @param files where the class files are found that say which class declares what
     * @param notices is told in a sentence what cannot be woven and is left as it is
     */
    public LabelledClass(
            Predicate<String> scope, ToIntFunction<String> numbers, ClassLoader files, Consumer<String> notices) {
        this.names = new LabelNames(scope, numbers, new ClassShapes(files));
        this.notices = notices;
    }

    /** The woven class file; methods that cannot be woven are in it as they were. */
    public byte[] weave(byte[] classFile) {
        Set<String> plain = new HashSet<>();
        while (true) {
            try {
                return woven(new ClassReader(classFile), plain);
            } catch (Unwoven method) {
                plain.add(method.name);
                notices.accept(method.getMessage());
            } catch (ClassTooLargeException tooLarge) {
                notices.accept(tooLarge.getClassName().replace('/', '.')
                        + " is not followed: it would become too large a class.");
                return classFile;
            }
        }
    }

    private byte[] woven(ClassReader reader, Set<String> plain) throws Unwoven {
        ClassNode node = new ClassNode();
        reader.accept(node, ClassReader.EXPAND_FRAMES);
        for (MethodNode method : node.methods) {
            boolean hasCode = (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
            if (hasCode && !plain.contains(method.name + method.desc)) {
                weave(node.name, method);
            }
        }
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        try {
            return writer.toByteArray();
        } catch (MethodTooLargeException tooLarge) {
            String method = tooLarge.getMethodName();
            throw new Unwoven(
                    node.name, method, method + tooLarge.getDescriptor(), "it would become too large a method");
        }
    }

    private void weave(String owner, MethodNode method) throws Unwoven {
        try {
            new LabelWeaver(owner, method, names).weave();
        } catch (AnalyzerException | RuntimeException unreadable) {
            throw new Unwoven(owner, method.name, method.name + method.desc, "its code cannot be read");
        }
    }

    /** A method that has to be left as it is. */
    private static final class Unwoven extends Exception {

        private static final long serialVersionUID = 1;

        private final String name;

        Unwoven(String owner, String method, String name, String reason) {
            super(owner.replace('/', '.') + "." + method + " is not followed: " + reason + ".");
            this.name = name;
        }
    }
}
