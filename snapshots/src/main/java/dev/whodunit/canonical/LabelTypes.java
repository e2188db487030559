package dev.whodunit.canonical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/** Finds the classes that a readable type such as {@code Map<String,List<Flight>>} speaks of. */
final class LabelTypes {

    private static final Map<String, Class<?>> CONTAINERS = Map.of(
            "List", List.class,
            "Set", Set.class,
            "Map", Map.class,
            "Deque", Deque.class,
            "Queue", Queue.class,
            "Collection", Collection.class,
            "Optional", Optional.class);

    private static final Map<String, Class<?>> PRIMITIVES = Map.of(
            "boolean", boolean.class,
            "byte", byte.class,
            "char", char.class,
            "short", short.class,
            "int", int.class,
            "long", long.class,
            "float", float.class,
            "double", double.class);

    private final KnownClasses classes;

    LabelTypes(KnownClasses classes) {
        this.classes = classes;
    }

    Wanted of(String label) {
        if (label.endsWith("[]")) {
            Wanted component = of(label.substring(0, label.length() - 2));
            return new Wanted(component.raw().arrayType(), List.of(component));
        }
        int open = label.indexOf('<');
        if (open < 0 || !label.endsWith(">")) {
            return new Wanted(named(label), List.of());
        }
        List<Wanted> arguments = new ArrayList<>();
        int depth = 0;
        int start = open + 1;
        for (int i = start; i < label.length(); i++) {
            char c = label.charAt(i);
            boolean isEnd = depth == 0 && (c == ',' || i == label.length() - 1);
            if (isEnd) {
                arguments.add(of(label.substring(start, i)));
                start = i + 1;
            }
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
        }
        return new Wanted(named(label.substring(0, open)), arguments);
    }

    private Class<?> named(String name) {
        Class<?> known = CONTAINERS.getOrDefault(name, PRIMITIVES.get(name));
        if (known != null) {
            return known;
        }
        Optional<Class<?>> scalar = ScalarTexts.named(name);
        if (scalar.isPresent()) {
            return scalar.get();
        }
        List<Class<?>> found = classes.all().stream()
                .filter(type -> TypeNames.of(type).equals(name) && !type.isAnonymousClass())
                .toList();
        return found.size() == 1 ? found.get(0) : Object.class;
    }
}
