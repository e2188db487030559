package dev.whodunit.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.csv.CSVFormat;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that nobody wrote for this: whatever compilers make of it, the JVM takes it woven. */
class LabelledLibrariesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                CSVFormat.class,
                Hex.class,
                com.fasterxml.jackson.core.JsonFactory.class,
                com.fasterxml.jackson.databind.ObjectMapper.class,
                net.bytebuddy.ByteBuddy.class,
                Assertions.class
            })
    void allClassesOfALibraryAreVerifiedWoven(Class<?> ofLibrary) throws Exception {
        File jar = new File(
                ofLibrary.getProtectionDomain().getCodeSource().getLocation().toURI());
        Woven loader = new Woven(jar);
        List<String> broken = new ArrayList<>();
        for (String name : loader.names()) {
            try {
                Class.forName(name, true, loader);
            } catch (VerifyError | ClassFormatError unverified) {
                broken.add(name + ": " + unverified.getMessage());
            } catch (LinkageError | ClassNotFoundException missing) {
                // what an optional dependency would have is not there, woven or not
                continue;
            }
        }

        assertThat(broken).isEmpty();
        assertThat(loader.woven).isGreaterThan(10);
    }

    /** Loads the classes of a library woven. */
    private static final class Woven extends ClassLoader {

        private final JarFile jar;
        private final LabelledClass weaver;
        private int woven;

        Woven(File file) throws IOException {
            super(LabelledLibrariesTest.class.getClassLoader());
            this.jar = new JarFile(file);
            this.weaver =
                    new LabelledClass(name -> jar.getEntry(name + ".class") != null, new LabelNumbers(), getParent());
        }

        List<String> names() {
            return jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.contains("META-INF") && !name.contains("-info"))
                    .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                    .toList();
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
                byte[] code = weaver.weave(file.readAllBytes(), notice -> {});
                woven++;
                return defineClass(name, code, 0, code.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }
}
