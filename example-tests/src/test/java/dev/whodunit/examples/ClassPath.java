package dev.whodunit.examples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The class path of this JVM, also behind the manifest-only jar that Surefire starts it with. */
final class ClassPath {

    private ClassPath() {}

    static String asText() {
        String surefire = System.getProperty("surefire.test.class.path", "");
        return surefire.isEmpty() ? System.getProperty("java.class.path") : surefire;
    }

    /** A loader of the pipelines' classes that looks into the given folders first. */
    static PipelineLoader pipelineLoader(List<Path> folders) {
        List<Path> all = new ArrayList<>(folders);
        all.add(Path.of("target", "classes"));
        return new PipelineLoader(all);
    }
}
