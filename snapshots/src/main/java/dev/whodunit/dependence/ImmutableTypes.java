package dev.whodunit.dependence;

import java.util.Set;

/** The types whose values cannot be changed in place, so that nothing flows into them after they are made. */
final class ImmutableTypes {

    private static final Set<String> NAMES = Set.of(
            "java/lang/String",
            "java/lang/Boolean",
            "java/lang/Character",
            "java/lang/Byte",
            "java/lang/Short",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double",
            "java/lang/Class",
            "java/math/BigInteger",
            "java/math/BigDecimal",
            "java/util/UUID",
            "java/util/Locale",
            "java/net/URI",
            "java/util/regex/Pattern");

    private ImmutableTypes() {}

    /** Whether values of the type can never change. */
    static boolean contains(String descriptor) {
        if (descriptor.length() == 1) {
            return true;
        }
        if (!descriptor.startsWith("L")) {
            return false;
        }
        String name = descriptor.substring(1, descriptor.length() - 1);
        return NAMES.contains(name) || name.startsWith("java/time/");
    }
}
