package dev.whodunit.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Defines the classes of a library again, as something else makes them. */
public final class JarLoader extends ClassLoader {

    private final JarFile jar;
    private final UnaryOperator<byte[]> change;

    /** @param ofLibrary any class of the library */
    public JarLoader(Class<?> ofLibrary, UnaryOperator<byte[]> change) {
        super(JarLoader.class.getClassLoader());
        this.change = change;
        try {
            jar = new JarFile(new File(ofLibrary
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException noFile) {
            throw new IllegalArgumentException(noFile);
        }
    }

    /** Whether the library has the class with this internal name. */
    public boolean has(String internalName) {
        return jar.getEntry(internalName + ".class") != null;
    }

    /** The binary names of all classes, save those that the library has copied from others. */
    public List<String> names() {
        return jar.stream()
                .map(JarEntry::getName)
                .filter(name -> name.endsWith(".class") && !name.contains("META-INF") && !name.contains("-info"))
                .filter(name -> !name.startsWith("groovyjarjar"))
                .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                .toList();
    }

    /** Has the JVM verify all classes, without initializing any; those that it does not take, with the reason. */
    public List<String> unverified() {
        List<String> broken = new ArrayList<>();
        int linked = 0;
        for (String name : names()) {
            try {
                // for these the JVM links the class
                linked += Class.forName(name, false, this).getDeclaredMethods().length > 0 ? 1 : 0;
            } catch (VerifyError | ClassFormatError unverified) {
                broken.add(name + ": " + unverified.getMessage());
            } catch (LinkageError | ClassNotFoundException missing) {
                // what an optional dependency would have is not there, changed or not
                continue;
            }
        }
        if (linked == 0) {
            throw new IllegalStateException("no class of " + jar.getName() + " could be linked");
        }
        return broken;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        JarEntry entry = jar.getJarEntry(name.replace('.', '/') + ".class");
        if (entry == null) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name, entry);
        }
    }

    private Class<?> define(String name, JarEntry entry) throws ClassNotFoundException {
        try (InputStream file = jar.getInputStream(entry)) {
            byte[] code = change.apply(file.readAllBytes());
            return defineClass(name, code, 0, code.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }
}
