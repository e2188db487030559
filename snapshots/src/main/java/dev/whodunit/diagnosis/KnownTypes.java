package dev.whodunit.diagnosis;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedField;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.map.Site;
import dev.whodunit.naming.NamePattern;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The types of values, from the code of the pipeline: contents do not name them. A field has the type that it is declared with, and a
 * value by itself the one that was recorded with it, whose package is known where the code speaks of one class of that name only.
 */
final class KnownTypes {

    private static final Pattern CLASS_NAME = Pattern.compile("L([^;<]+)");
    private static final Set<String> CONTAINERS = Set.of("List", "Set", "Map", "Deque", "Queue", "Collection");

    /** Nothing is known. */
    static final KnownTypes NONE = new KnownTypes(PipelineMap.EMPTY);

    private final Map<String, MappedClass> classes = new HashMap<>();
    private final Map<String, Set<String>> bySimpleName = new HashMap<>();

    KnownTypes(PipelineMap code) {
        for (MappedClass mapped : code.classes()) {
            classes.put(mapped.name(), mapped);
            name(mapped.name());
            name(mapped.superName());
            mapped.interfaces().forEach(this::name);
            mapped.fields().forEach(field -> descriptor(field.signature()));
            mapped.methods().forEach(this::method);
        }
        CONTAINERS.forEach(container -> bySimpleName.put(container, Set.of("java.util." + container)));
    }

    private void method(MappedMethod method) {
        descriptor(method.descriptor());
        for (Site site : method.sites()) {
            name(site.owner());
            descriptor(site.descriptor());
        }
    }

    private void descriptor(String descriptor) {
        Matcher names = CLASS_NAME.matcher(descriptor);
        while (names.find()) {
            name(names.group(1).replace('/', '.'));
        }
    }

    private void name(String binaryName) {
        bySimpleName
                .computeIfAbsent(ValueType.simpleName(binaryName), unseen -> new TreeSet<>())
                .add(binaryName);
    }

    /** The type that was recorded with a value: {@code Map<String,List<Flight>>}. */
    ValueType labelled(String label) {
        String text = label.strip();
        if (text.endsWith("[]")) {
            return ValueType.arrayOf(labelled(text.substring(0, text.length() - 2)));
        }
        int open = text.indexOf('<');
        if (open < 0 || !text.endsWith(">")) {
            return text.equals("?") || text.equals("null") ? ValueType.UNKNOWN : ValueType.of(binaryName(text));
        }
        List<ValueType> arguments = arguments(text.substring(open + 1, text.length() - 1)).stream()
                .map(this::labelled)
                .toList();
        String name = text.substring(0, open);
        return name.equals("Optional") ? arguments.get(0) : new ValueType(binaryName(name), arguments);
    }

    private static List<String> arguments(String text) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (c == ',' && depth == 0) {
                arguments.add(text.substring(start, i));
                start = i + 1;
            }
        }
        arguments.add(text.substring(start));
        return arguments;
    }

    private String binaryName(String simpleName) {
        Set<String> named = bySimpleName.getOrDefault(simpleName, Set.of());
        return named.size() == 1 ? named.iterator().next() : simpleName;
    }

    /** What is declared of a field or entry of a value. */
    ValueType of(ValueType holder, String field) {
        return holder.hasEntries()
                ? holder.under(field)
                : declaring(holder.name(), field)
                        .flatMap(owner -> field(owner, field))
                        .map(declared -> TypeSignature.read(declared.signature()))
                        .orElse(ValueType.UNKNOWN);
    }

    private static Optional<MappedField> field(MappedClass owner, String name) {
        return owner.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    private Optional<MappedClass> declaring(String className, String field) {
        return lineage(className)
                .flatMap(name -> Stream.ofNullable(classes.get(name)))
                .filter(mapped -> field(mapped, field).isPresent())
                .findFirst();
    }

    /** Whether it is this type, or extends or implements it as far as the code tells. */
    boolean isOf(ValueType type, NamePattern pattern) {
        return type.isKnown() && supertypes(type.name()).anyMatch(name -> isNamed(pattern, name));
    }

    /** Whether a field is one of these classes: of that which declares it, or of one that inherits it down to that of the value. */
    boolean hasField(ValueType holder, NamePattern owner, String field) {
        if (!holder.isKnown() || holder.hasEntries()) {
            return false;
        }
        String declaring =
                declaring(holder.name(), field).map(MappedClass::name).orElse(holder.name());
        List<String> names = lineage(holder.name()).toList();
        return names.subList(0, names.indexOf(declaring) + 1).stream().anyMatch(name -> isNamed(owner, name));
    }

    private static boolean isNamed(NamePattern pattern, String name) {
        return pattern.matchesClass(name) || pattern.matches(ValueType.simpleName(name));
    }

    /** The class and its superclasses, as far as they are known. */
    private Stream<String> lineage(String className) {
        Set<String> seen = new LinkedHashSet<>();
        String next = className;
        while (!next.isEmpty() && seen.add(next)) {
            MappedClass mapped = classes.get(next);
            next = mapped == null ? "" : mapped.superName();
        }
        return seen.stream();
    }

    private Stream<String> supertypes(String className) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(className));
        while (!open.isEmpty()) {
            String next = open.pop();
            MappedClass mapped = classes.get(next);
            if (seen.add(next) && mapped != null) {
                open.addAll(mapped.interfaces());
                open.add(mapped.superName());
            }
        }
        return seen.stream().filter(name -> !name.isEmpty());
    }
}
