package dev.whodunit.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Predicate;

/** Defines some classes itself although its parent has them too, from the same or from other class files. */
public final class ChildFirstLoader extends ClassLoader {

    private final Predicate<String> own;
    private final Map<String, byte[]> replaced;

    /** Defines its own copies of the classes of the parent whose names match. */
    public ChildFirstLoader(ClassLoader parent, Predicate<String> own) {
        this(parent, own, Map.of());
    }

    /** Defines these class files too, by binary class name. */
    public ChildFirstLoader(ClassLoader parent, Predicate<String> own, Map<String, byte[]> replaced) {
        super(parent);
        this.own = own;
        this.replaced = replaced;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!own.test(name) && !replaced.containsKey(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream stream = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (stream == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] classFile = stream.readAllBytes();
            var domain = replaced.containsKey(name)
                    ? null
                    : getParent().loadClass(name).getProtectionDomain();
            return defineClass(name, classFile, 0, classFile.length, domain);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public InputStream getResourceAsStream(String resource) {
        byte[] content = resource.endsWith(".class")
                ? replaced.get(resource.substring(0, resource.length() - ".class".length())
                        .replace('/', '.'))
                : null;
        return content == null ? super.getResourceAsStream(resource) : new ByteArrayInputStream(content);
    }
}
