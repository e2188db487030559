package dev.whodunit.flow;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The class files that the build made of the targets. */
final class ClassFiles {

    private ClassFiles() {}

    static byte[] bytesOf(Class<?> type) {
        String resource = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream content = Objects.requireNonNull(type.getResourceAsStream(resource), resource)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    static MappedClass mapped(Class<?> type) {
        return ClassMapper.map(bytesOf(type));
    }

    static MappedMethod method(MappedClass owner, String name) {
        return methods(owner, name).get(0);
    }

    static List<MappedMethod> methods(MappedClass owner, String name) {
        return owner.methods().stream()
                .filter(method -> method.name().equals(name))
                .toList();
    }
}
