package dev.whodunit.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.record.Tracer;
import dev.whodunit.testing.Jvm;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As with iceberg-api's tests, which have ASM 5 on their class path. */
class OldAsmTest {

    private static final String OLD_READER = """
            package org.objectweb.asm;
            public class ClassReader {
                public ClassReader(byte[] classFile) {
                    throw new IllegalArgumentException();
                }
                public void accept(ClassVisitor visitor, int flags) {}
            }
            """;

    @Test
    void anOldOneThatComesFirstIsToldWithItsPlaceAndWhatToDo(@TempDir Path folder) throws MalformedURLException {
        Path old = Jvm.classFolder(
                folder.resolve("old"), "org.objectweb.asm.ClassReader", OLD_READER, "-cp", Jvm.classPath());

        Jvm jvm = Jvm.run(folder, List.of(old), "-XX:+EnableDynamicAgentLoading", OldAsmTest.class.getName());

        assertThat(jvm.err())
                .contains("Whodunit cannot trace anything: ASM on the test class path, from "
                        + old.toUri().toURL())
                .contains(
                        "is too old to read class files of today (java.lang.IllegalArgumentException). Put org.ow2.asm:asm,"
                                + " asm-tree and asm-analysis 9.8 or later before it");
        assertThat(jvm.exitCode()).isEqualTo(1);
    }

    /** Traces something. */
    public static void main(String[] args) {
        Tracer.start();
    }
}
