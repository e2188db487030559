package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.CodeMap.Mapped;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.Site;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The fields that the code of a scope reads or writes, with their declared types; elements of collections have none. */
final class FieldTypes {

    private final Map<String, String> descriptors = new TreeMap<>();
    private final Map<String, Set<String>> fieldsOfClass = new TreeMap<>();
    private final Map<String, String> getters = new TreeMap<>();

    FieldTypes(CodeMap code) {
        for (Mapped mapped : code.all()) {
            for (Site site : mapped.method().sites()) {
                if (site.kind() == Site.Kind.FIELD_READ || site.kind() == Site.Kind.FIELD_WRITE) {
                    String field = site.owner() + "." + site.name();
                    descriptors.put(field, site.descriptor());
                    fieldsOfClass
                            .computeIfAbsent(site.owner(), any -> new TreeSet<>())
                            .add(field);
                }
            }
            Getters.onlyField(mapped.method()).ifPresent(field -> getters.put(key(mapped), field));
        }
    }

    private static String key(Mapped mapped) {
        MappedMethod method = mapped.method();
        return mapped.owner().name() + "." + method.name() + method.descriptor();
    }

    /** The field that a site reads, itself or by calling a getter. */
    Optional<String> fieldOf(Site site) {
        return switch (site.kind()) {
            case FIELD_READ -> Optional.of(site.owner() + "." + site.name());
            case CALL -> Optional.ofNullable(getters.get(site.owner() + "." + site.name() + site.descriptor()));
            case FIELD_WRITE, CREATION, DELEGATION, LAMBDA, DYNAMIC -> Optional.empty();
        };
    }

    /** Binary name of the class that a site is declared to give; {@code ""} for arrays and primitive types. */
    String typeOf(Site site) {
        return switch (site.kind()) {
            case CREATION -> site.owner();
            case FIELD_READ -> className(site.descriptor());
            case CALL ->
                className(site.descriptor().substring(1 + site.descriptor().indexOf(')')));
            case FIELD_WRITE, DELEGATION, LAMBDA, DYNAMIC -> "";
        };
    }

    /** Binary name of the class that a descriptor stands for; {@code ""} for arrays and primitive types. */
    static String className(String descriptor) {
        return descriptor.startsWith("L")
                ? descriptor.substring(1, descriptor.length() - 1).replace('/', '.')
                : "";
    }

    boolean isArray(String field) {
        return descriptors.getOrDefault(field, "").startsWith("[");
    }

    /** All fields of a class of the scope and of the classes that these are declared to hold. */
    Set<String> below(String className) {
        Set<String> fields = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(className));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (seen.add(next)) {
                Set<String> own = fieldsOfClass.getOrDefault(next, Set.of());
                fields.addAll(own);
                own.forEach(field -> open.push(className(descriptors.getOrDefault(field, ""))));
            }
        }
        return fields;
    }
}
