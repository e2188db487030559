package dev.whodunit.canonical;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The type that a value is to have, as far as it is known.
 *
 * @param raw its class, {@code Object} if nothing is known
 * @param arguments its type arguments, or none
 */
record Wanted(Class<?> raw, List<Wanted> arguments) {

    static final Wanted ANYTHING = new Wanted(Object.class, List.of());

    /** More levels of bounds than this lead in a circle. */
    private static final int MOST_LEVELS = 8;

    Wanted {
        arguments = List.copyOf(arguments);
    }

    /** A declared type. */
    static Wanted of(Type type) {
        return of(type, Map.of(), 0);
    }

    /** The declared type of a part of this. */
    Wanted part(Type type) {
        Map<String, Wanted> bound = new HashMap<>();
        TypeVariable<?>[] parameters = raw.getTypeParameters();
        for (int i = 0; i < parameters.length && i < arguments.size(); i++) {
            bound.put(parameters[i].getName(), arguments.get(i));
        }
        return of(type, bound, 0);
    }

    private static Wanted of(Type type, Map<String, Wanted> bound, int level) {
        if (level == MOST_LEVELS) {
            return ANYTHING;
        }
        if (type instanceof Class<?> raw) {
            return new Wanted(raw, List.of());
        }
        if (type instanceof ParameterizedType generic) {
            List<Wanted> arguments = new ArrayList<>();
            for (Type argument : generic.getActualTypeArguments()) {
                arguments.add(of(argument, bound, level + 1));
            }
            return new Wanted((Class<?>) generic.getRawType(), arguments);
        }
        if (type instanceof GenericArrayType array) {
            Wanted component = of(array.getGenericComponentType(), bound, level + 1);
            return new Wanted(component.raw().arrayType(), List.of(component));
        }
        if (type instanceof TypeVariable<?> variable) {
            Wanted known = bound.get(variable.getName());
            return known != null ? known : of(variable.getBounds()[0], bound, level + 1);
        }
        return type instanceof WildcardType any ? of(any.getUpperBounds()[0], bound, level + 1) : ANYTHING;
    }

    /** What an element, key or value is to be. */
    Wanted argument(int index) {
        return index < arguments.size() ? arguments.get(index) : ANYTHING;
    }

    /** What an element of an array is to be. */
    Wanted component() {
        return arguments.isEmpty() ? of(raw.getComponentType()) : arguments.get(0);
    }

    /** This, and what is known of the value beyond it. */
    Wanted refinedBy(Wanted seen) {
        boolean isNarrower = raw != seen.raw && raw.isAssignableFrom(seen.raw);
        boolean isOther = raw != seen.raw && !isNarrower;
        if (isOther || (raw.isArray() && !isNarrower)) {
            return this;
        }
        List<Wanted> refined = new ArrayList<>();
        for (int i = 0; i < Math.max(arguments.size(), seen.arguments.size()); i++) {
            boolean isKnown = i < arguments.size() && (!isNarrower || arguments.size() == seen.arguments.size());
            refined.add(isKnown ? arguments.get(i).refinedBy(seen.argument(i)) : seen.argument(i));
        }
        return new Wanted(seen.raw, refined);
    }
}
