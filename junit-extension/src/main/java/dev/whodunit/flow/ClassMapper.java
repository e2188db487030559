package dev.whodunit.flow;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedField;
import dev.whodunit.map.MappedMethod;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Maps one class file: its methods with their sites, variables, constants and def-use edges. */
public final class ClassMapper {

    private ClassMapper() {}

    /**
     * Maps one class file; never loads the class.
     *
     * @throws UnmappableClassException if the bytes are no class file that can be read
     */
    public static MappedClass map(byte[] classFile) {
        return map(classFile, "a class file of " + classFile.length + " bytes");
    }

    /** The same, for bytes of which it is known where they come from. */
    static MappedClass map(byte[] classFile, String origin) {
        ClassNode node = read(classFile, origin);
        PrivateSynthetics lambdaBodies = PrivateSynthetics.of(node);
        List<MappedMethod> methods = new ArrayList<>();
        for (MethodNode method : node.methods) {
            if (SiteRule.counts(method.name)) {
                methods.add(MethodMapper.map(node.name, method, lambdaBodies));
            }
        }
        return new MappedClass(
                binaryName(node.name),
                Optional.ofNullable(node.superName).map(ClassMapper::binaryName).orElse(""),
                node.interfaces.stream().map(ClassMapper::binaryName).toList(),
                Optional.ofNullable(node.sourceFile).orElse(""),
                fields(node),
                methods);
    }

    private static List<MappedField> fields(ClassNode node) {
        return node.fields.stream()
                .filter(field -> (field.access & Opcodes.ACC_STATIC) == 0)
                .map(field -> new MappedField(
                        field.name, Optional.ofNullable(field.signature).orElse(field.desc)))
                .toList();
    }

    private static ClassNode read(byte[] classFile, String origin) {
        ClassNode node = new ClassNode();
        try {
            new ClassReader(classFile).accept(node, ClassReader.SKIP_FRAMES);
        } catch (RuntimeException unreadable) {
            // ASM has no exception of its own: broken bytes surface as whatever the parser stumbles over.
            throw new UnmappableClassException(
                    "Cannot map " + origin + ": " + reason(classFile)
                            + ". Compile the class again, or leave it out of the pipeline's scope.",
                    unreadable);
        }
        return node;
    }

    private static String reason(byte[] bytes) {
        boolean magic = bytes.length >= 8
                && bytes[0] == (byte) 0xCA
                && bytes[1] == (byte) 0xFE
                && bytes[2] == (byte) 0xBA
                && bytes[3] == (byte) 0xBE;
        if (!magic) {
            return "it does not start like a class file";
        }
        int major = ByteBuffer.wrap(bytes).getShort(6);
        return "its content is broken, or its version " + major + " (Java " + (major - 44)
                + ") is newer than this library knows";
    }

    private static String binaryName(String internalName) {
        return internalName.replace('/', '.');
    }
}
