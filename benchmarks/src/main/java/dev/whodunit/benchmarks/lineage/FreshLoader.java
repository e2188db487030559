package dev.whodunit.benchmarks.lineage;

import dev.whodunit.benchmarks.lineage.decisions.Decisions;
import java.util.SortedSet;

/**
 * Defines a pipeline's classes anew, so that no run finds what another one left in static fields. All other classes come
 * from the class path as usual, but for those of {@link Decisions} and what is beside it, of which each loader has its own.
 */
final class FreshLoader extends ClassLoader {

    private final ClassFiles classFiles;

    static {
        registerAsParallelCapable();
    }

    /** Makes a loader for one run. */
    FreshLoader(ClassFiles classFiles) {
        super(FreshLoader.class.getClassLoader());
        this.classFiles = classFiles;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            if (!classFiles.has(name)) {
                return super.loadClass(name, resolve);
            }
            byte[] classFile = classFiles.of(name);
            return defineClass(name, classFile, 0, classFile.length);
        }
    }

    /**
     * What the run decided; the same for all runs if nothing was woven.
     *
     * @param outputKeys texts of the keys that its outputs are found by
     */
    Way way(SortedSet<String> outputKeys) throws ReflectiveOperationException {
        Class<?> decisions = loadClass(Decisions.class.getName());
        return new Way((String) decisions.getMethod("branches").invoke(null), (String)
                decisions.getMethod("decisions", SortedSet.class).invoke(null, outputKeys));
    }
}
