package dev.whodunit.labels;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Which class declares a field or a method that an instruction names by a class that inherits it, going by class files. */
final class ClassShapes {

    private final ClassLoader files;
    private final Map<String, Optional<Shape>> known = new ConcurrentHashMap<>();

    /** @param parents interfaces first, as fields are looked up */
    private record Shape(List<String> parents, Set<String> members) {}

    /** @param files where class files are found; no class is loaded */
    ClassShapes(ClassLoader files) {
        this.files = files;
    }

    /**
     * The internal name of the class, empty if no class file tells.
     *
     * @param member the name of a field, or the name and descriptor of a method
     */
    Optional<String> declaring(String owner, String member) {
        Optional<Shape> shape = shape(owner);
        if (shape.isEmpty() || shape.get().members().contains(member)) {
            return shape.map(declares -> owner);
        }
        return shape.get().parents().stream()
                .flatMap(parent -> declaring(parent, member).stream())
                .findFirst();
    }

    private Optional<Shape> shape(String name) {
        Optional<Shape> shape = known.get(name);
        if (shape == null) {
            shape = read(name);
            known.put(name, shape);
        }
        return shape;
    }

    private Optional<Shape> read(String name) {
        try (InputStream file = files.getResourceAsStream(name + ".class")) {
            if (file == null) {
                return Optional.empty();
            }
            ClassNode node = new ClassNode();
            new ClassReader(file).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
            Set<String> members = new HashSet<>();
            node.fields.forEach(field -> members.add(field.name));
            node.methods.forEach(method -> members.add(method.name + method.desc));
            List<String> parents = new ArrayList<>(node.interfaces);
            Optional.ofNullable(node.superName).ifPresent(parents::add);
            return Optional.of(new Shape(List.copyOf(parents), Set.copyOf(members)));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
