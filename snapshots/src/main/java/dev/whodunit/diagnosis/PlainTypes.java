package dev.whodunit.diagnosis;

import java.util.Arrays;
import java.util.Set;

/**
 * The types whose recorded content is all that code can see of a value. Objects that can change are none of them: which of two alike
 * ones it is matters to whoever changes it, and which kind of map or list it is to whoever adds to it.
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

    private PlainTypes() {}

    /** @param type readable type of an artifact: {@code Optional<String>} */
    static boolean has(String type) {
        return type.indexOf('[') < 0
                && Arrays.stream(type.split("[^\\w$.]+", -1))
                        .filter(name -> !name.isEmpty())
                        .allMatch(NAMES::contains);
    }
}
