package dev.whodunit.labels;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.LimitExceededException;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** Weaves the methods of one class so that their values have labels. */
public final class LabelledClass {

    private final LabelNames names;

    /**
     * @param scope whether a class, given by its internal name, is woven
     * @param numbers give one to each function and each field
     * @param files where the class files are found that say which class declares what
     */
    public LabelledClass(Predicate<String> scope, LabelNumbers numbers, ClassLoader files) {
        this.names = new LabelNames(scope, numbers, new ClassShapes(files));
    }

    /**
     * The woven class file; methods that cannot be woven are in it as they were.
     *
     * @param notices is told in a sentence what cannot be woven
     */
    public byte[] weave(byte[] classFile, Consumer<String> notices) {
        Set<String> plain = new HashSet<>();
        while (true) {
            try {
                return woven(new ClassReader(classFile), plain, notices);
            } catch (MethodTooLargeException tooLarge) {
                plain.add(tooLarge.getMethodName() + tooLarge.getDescriptor());
                notices.accept(tooLarge(tooLarge.getClassName(), tooLarge.getMethodName())
                        .getMessage());
            } catch (LimitExceededException tooMuch) {
                MethodNode largest = largest(classFile, plain);
                plain.add(largest.name + largest.desc);
                notices.accept(tooLarge(owner(classFile), largest.name).getMessage());
            } catch (ClassTooLargeException tooLarge) {
                notices.accept(tooLarge(tooLarge));
                return classFile;
            }
        }
    }

    private byte[] woven(ClassReader reader, Set<String> plain, Consumer<String> notices) {
        ClassNode node = new ClassNode();
        reader.accept(node, ClassReader.EXPAND_FRAMES);
        for (int i = 0; i < node.methods.size(); i++) {
            MethodNode method = node.methods.get(i);
            if (!plain.contains(method.name + method.desc) && hasCode(method)) {
                MethodNode labelled = copy(method);
                try {
                    label(node.name, labelled);
                    node.methods.set(i, labelled);
                } catch (UnlabelledException unreadable) {
                    plain.add(method.name + method.desc);
                    notices.accept(unreadable.getMessage());
                }
            }
        }
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        return writer.toByteArray();
    }

    /** A method of which the original stays as it is when labels are put into this one. */
    public static MethodNode copy(MethodNode method) {
        MethodNode copy = new MethodNode(
                method.access, method.name, method.desc, method.signature, method.exceptions.toArray(new String[0]));
        method.accept(copy);
        return copy;
    }

    /**
     * Puts labels into a method, whose frames must be expanded.
     *
     * @param owner internal name of its class
     * @throws UnlabelledException if that cannot be done; the method is of no use then
     */
    public LabelledCode label(String owner, MethodNode method) throws UnlabelledException {
        if (Delegation.isChosen(method)) {
            throw new UnlabelledException(owner, method.name, "it calls super(…) or this(…) in several places");
        }
        if (method.name.equals("<init>")) {
            names.constructor(owner, method);
        }
        try {
            return new LabelWeaver(owner, method, names).weave();
        } catch (AnalyzerException | RuntimeException unreadable) {
            throw new UnlabelledException(owner, method.name, "its code cannot be read");
        }
    }

    /** Why a class has no labels that would pass the size limit with them, in a sentence. */
    public static String tooLarge(ClassTooLargeException classFile) {
        return classFile.getClassName().replace('/', '.') + " is not followed: it would become too large a class.";
    }

    /** Why a method has no labels that would pass the size limit with them, or could not be written in reasonable time. */
    public static UnlabelledException tooLarge(String owner, String method) {
        return new UnlabelledException(owner, method, "it would become too large a method");
    }

    /**
     * The method of a class that has the most instructions: what is woven into it may make jumps too far, and to write those takes
     * long.
     *
     * @param except those that do not count, by name and descriptor
     */
    public static MethodNode largest(byte[] classFile, Set<String> except) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return node.methods.stream()
                .filter(method -> !except.contains(method.name + method.desc))
                .max(Comparator.comparingInt(method -> method.instructions.size()))
                .orElseThrow(() -> new IllegalStateException("it cannot be written in reasonable time"));
    }

    private static String owner(byte[] classFile) {
        return new ClassReader(classFile).getClassName();
    }

    private static boolean hasCode(MethodNode method) {
        return (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
    }
}
