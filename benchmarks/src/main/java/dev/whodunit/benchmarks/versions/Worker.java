package dev.whodunit.benchmarks.versions;

import dev.whodunit.flow.ScopeScanner;
import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.recording.RecordingWriter;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.weave.Scope;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A JVM that records one small pipeline with one version of its library. Both are in a loader that knows nothing but them
 * and the JDK, so that no library of this project gets in between.
 */
final class Worker {

    private Worker() {}

    /** Takes the pipeline's class, the patterns of what is traced, where the recording goes, and the class path. */
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        List<Path> classPath = Arrays.stream(args).skip(3).map(Path::of).toList();
        RecordingWriter.write(record(args[0], Scope.of(args[1]), classPath), Path.of(args[2]));
        System.exit(0);
    }

    private static Recording record(String driver, Scope scope, List<Path> classPath)
            throws IOException, ReflectiveOperationException {
        List<URL> urls = new ArrayList<>();
        for (Path root : classPath) {
            urls.add(root.toUri().toURL());
        }
        Tracer tracer = Tracer.start();
        try (URLClassLoader loader =
                        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
                OpenRun run = tracer.open(scope, Budget.DEFAULT)) {
            // Some libraries look for their own parts with it.
            Thread.currentThread().setContextClassLoader(loader);
            call(driver, loader);
            run.suspend();
            String name = driver.substring(driver.lastIndexOf('.') + 1);
            Recording recorded = run.recording(new RunIdentity("versions/" + name, driver, "run", name, name));
            return new Recording(
                    recorded.identity(),
                    recorded.steps(),
                    ScopeScanner.scan(classPath, scope.matcher()),
                    recorded.libraries(),
                    recorded.contents(),
                    recorded.notices(),
                    recorded.environment());
        }
    }

    private static void call(String driver, ClassLoader loader) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass(driver);
        Object pipeline = type.getConstructor().newInstance();
        try {
            System.out.println("  " + type.getMethod("run").invoke(pipeline));
        } catch (InvocationTargetException thrown) {
            System.out.println("  " + thrown.getCause());
        }
    }
}
