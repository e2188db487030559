package dev.whodunit.lineage;

import dev.whodunit.labels.LabelledClass;
import java.io.IOException;
import java.io.InputStream;

/** Loads the classes of a package woven. */
final class LabelledLoader extends ClassLoader {

    private final String scope;
    private final LabelRun run;
    private final LabelledClass weaver;

    LabelledLoader(String scope, LabelRun run) {
        super(LabelledLoader.class.getClassLoader());
        this.scope = scope;
        this.run = run;
        this.weaver = new LabelledClass(name -> name.replace('/', '.').startsWith(scope), run.numbers(), getParent());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(scope) || name.endsWith(".From")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] woven = weaver.weave(file.readAllBytes(), run::notice);
            return defineClass(name, woven, 0, woven.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }
}
