package dev.whodunit.benchmarks.lineage;

/**
 * Defines a pipeline's classes anew, so that no run finds what another one left in static fields. All other classes come
 * from the class path as usual, but for {@link Decisions}, of which each loader has its own.
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

    /** The digest of what the run decided so far; the same for all runs if nothing was woven. */
    String decisions() throws ReflectiveOperationException {
        return (String) loadClass(Decisions.class.getName()).getMethod("digest").invoke(null);
    }
}
