package dev.whodunit.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Loads the classes of the pipelines from its own folders, so that an edited one can stand in for the original. */
final class PipelineLoader extends URLClassLoader {

    private static final Set<String> PACKAGES = Set.of("flights", "birdstrikes", "earthquakes", "advisor");

    PipelineLoader(List<Path> folders) {
        super(folders.stream().map(PipelineLoader::url).toArray(URL[]::new), PipelineLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null && isPipelineClass(name)) {
                loaded = findClass(name);
            }
            return loaded != null ? loaded : super.loadClass(name, resolve);
        }
    }

    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own != null ? own : super.getResource(name);
    }

    private static boolean isPipelineClass(String name) {
        String[] parts = name.split("\\.", -1);
        return name.startsWith("dev.whodunit.examples.") && parts.length > 4 && PACKAGES.contains(parts[3]);
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
