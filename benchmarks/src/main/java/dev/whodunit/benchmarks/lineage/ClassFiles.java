package dev.whodunit.benchmarks.lineage;

import dev.whodunit.benchmarks.lineage.decisions.Decisions;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The class files of a pipeline, read and woven once for many runs. */
final class ClassFiles {

    private final Pipeline pipeline;
    private final UnaryOperator<byte[]> weaving;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    ClassFiles(Pipeline pipeline, UnaryOperator<byte[]> weaving) {
        this.pipeline = pipeline;
        this.weaving = weaving;
    }

    /** Whether each run defines a class with this binary name anew. */
    boolean has(String className) {
        return pipeline.owns(className) || className.startsWith(Decisions.class.getPackageName() + ".");
    }

    byte[] of(String className) throws ClassNotFoundException {
        byte[] classFile = known.get(className);
        if (classFile == null) {
            byte[] read = read(className);
            classFile = pipeline.owns(className) ? weaving.apply(read) : read;
            known.put(className, classFile);
        }
        return classFile;
    }

    private static byte[] read(String className) throws ClassNotFoundException {
        try (InputStream in = ClassFiles.class.getResourceAsStream("/" + className.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(className);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(className, unreadable);
        }
    }
}
