package dev.whodunit.lineage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The types that a method may be one of: those of the object that it is called on, and the one that the code names, for methods
 * that are called on none.
 */
final class OwnerTypes {

    private final Map<String, Optional<Class<?>>> types = new LinkedHashMap<>();

    private OwnerTypes() {}

    /** @param declared the name of the class that the code names */
    static OwnerTypes of(String declared, @Nullable Object receiver) {
        OwnerTypes owners = new OwnerTypes();
        if (receiver != null) {
            for (Class<?> type = receiver.getClass(); type != null; type = type.getSuperclass()) {
                owners.addWithInterfaces(type);
            }
        }
        owners.types.putIfAbsent(declared, Optional.empty());
        return owners;
    }

    private void addWithInterfaces(Class<?> type) {
        types.putIfAbsent(type.getName(), Optional.of(type));
        for (Class<?> parent : type.getInterfaces()) {
            addWithInterfaces(parent);
        }
    }

    /**
     * The line of the nearest type: what is said of a class counts before what is said of those that it extends.
     *
     * @param lines that speak of the method's name, the most exact one first
     */
    Optional<SummaryLine> nearest(List<SummaryLine> lines) {
        return nearest(lines, line -> !line.isPattern()).or(() -> nearest(lines, SummaryLine::isPattern));
    }

    private Optional<SummaryLine> nearest(List<SummaryLine> lines, Predicate<SummaryLine> kind) {
        List<SummaryLine> ofThese = lines.stream()
                .filter(kind)
                .filter(line -> types.keySet().stream().anyMatch(line::isOf))
                .toList();
        return ofThese.stream()
                .filter(line -> ofThese.stream().noneMatch(other -> isBelow(other.owner(), line.owner())))
                .findFirst();
    }

    private boolean isBelow(String type, String other) {
        Optional<Class<?>> upper = types.getOrDefault(other, Optional.empty());
        return !type.equals(other)
                && types.getOrDefault(type, Optional.empty())
                        .filter(lower -> upper.isPresent() && upper.get().isAssignableFrom(lower))
                        .isPresent();
    }
}
