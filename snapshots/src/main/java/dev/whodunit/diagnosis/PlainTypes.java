package dev.whodunit.diagnosis;

import dev.whodunit.map.MappedClass;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The types whose recorded content is all that code can see of a value. A map or a set is not one of them: which kind it is, and so
 * what it will do with the next element, is not in its content.
 */
final class PlainTypes {

    private static final Set<String> NAMES = Set.of(
            "void",
            "null",
            "boolean",
            "byte",
            "char",
            "short",
            "int",
            "long",
            "float",
            "double",
            "BigDecimal",
            "BigInteger",
            "Boolean",
            "Byte",
            "Character",
            "Double",
            "Duration",
            "Float",
            "Instant",
            "Integer",
            "List",
            "LocalDate",
            "LocalDateTime",
            "LocalTime",
            "Long",
            "Optional",
            "Path",
            "Short",
            "String",
            "UUID",
            "ZonedDateTime");

    private final FieldTypes fields;
    private final Map<String, List<String>> classes;
    private final Map<String, Boolean> known = new HashMap<>();

    PlainTypes(StepTree tree) {
        this.fields = new FieldTypes(tree.code());
        this.classes = tree.run().map().classes().stream()
                .map(MappedClass::name)
                .collect(Collectors.groupingBy(PlainTypes::simpleName));
    }

    /** @param type readable type of an artifact: {@code List<Flight>} */
    boolean has(String type) {
        return known.computeIfAbsent(
                type,
                text -> Arrays.stream(text.split("[^\\w$.]+", -1))
                        .filter(name -> !name.isEmpty())
                        .allMatch(this::isPlain));
    }

    private boolean isPlain(String name) {
        String simple = simpleName(name);
        List<String> ofScope = classes.getOrDefault(simple, List.of());
        return NAMES.contains(simple) || (!ofScope.isEmpty() && ofScope.stream().allMatch(this::holdsOnlyPlain));
    }

    private boolean holdsOnlyPlain(String className) {
        Set<String> types = new HashSet<>(fields.typesBelow(className));
        return types.stream()
                .map(PlainTypes::simpleName)
                .allMatch(type -> NAMES.contains(type) || classes.containsKey(type));
    }

    private static String simpleName(String name) {
        return name.substring(1 + Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')));
    }
}
