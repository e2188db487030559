package dev.whodunit.weave;

import java.security.CodeSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** ASM of some years ago, which other libraries bring to a test class path, reads no class file of today. */
final class OldAsm {

    private OldAsm() {}

    /**
     * Makes sure that it is not what comes first on the class path.
     *
     * @param classFile one of our own
     * @throws WeavingException if it is; the message says where it is and what to do
     */
    static void refuse(byte[] classFile) {
        try {
            new ClassReader(classFile).accept(new ClassNode(Opcodes.ASM9), 0);
        } catch (IllegalArgumentException | LinkageError old) {
            throw new WeavingException(
                    "Whodunit cannot trace anything: ASM on the test class path, from " + location()
                            + ", is too old to read class files of today (" + old
                            + "). Put org.ow2.asm:asm, asm-tree and asm-analysis 9.8 or later before it, for instance as versions"
                            + " in <dependencyManagement>.",
                    old);
        }
    }

    private static String location() {
        CodeSource source = ClassReader.class.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? "an unknown place"
                : source.getLocation().toString();
    }
}
