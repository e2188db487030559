package dev.whodunit.lineage.summaries;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which classes stand in for types. Everything that may be any object is a text. */
final class Types {

    private Types() {}

    static Class<?> classOf(Type type) {
        return classOf(type, Map.of());
    }

    private static Class<?> classOf(Type type, Map<String, Type> known) {
        if (type instanceof Class<?> plain) {
            return plain == Object.class || plain == Comparable.class ? String.class : plain;
        }
        if (type instanceof ParameterizedType generic) {
            return classOf(generic.getRawType(), known);
        }
        if (type instanceof GenericArrayType array) {
            return Array.newInstance(classOf(array.getGenericComponentType(), known), 0)
                    .getClass();
        }
        if (type instanceof WildcardType wildcard) {
            Type[] lower = wildcard.getLowerBounds();
            return classOf(lower.length > 0 ? lower[0] : wildcard.getUpperBounds()[0], known);
        }
        TypeVariable<?> variable = (TypeVariable<?>) type;
        Type bound = variable.getBounds()[0];
        Type standIn = known.get(variable.getName());
        return standIn != null && standIn != type ? classOf(standIn) : classOf(bound, Map.of());
    }

    /** The one method of an interface that has no body. */
    static Optional<Method> single(Class<?> type) {
        List<Method> open = Stream.of(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> !List.of("equals", "hashCode", "toString").contains(method.getName()))
                .toList();
        return type.isInterface() && Modifier.isPublic(type.getModifiers()) && open.size() == 1
                ? Optional.of(open.get(0))
                : Optional.empty();
    }

    /** The type of what a lambda gives. */
    static Type given(Type lambda, Method single) {
        Map<String, Type> known = new HashMap<>();
        Type given = single.getGenericReturnType();
        if (lambda instanceof ParameterizedType generic) {
            TypeVariable<?>[] variables = ((Class<?>) generic.getRawType()).getTypeParameters();
            for (int i = 0; i < variables.length; i++) {
                known.put(variables[i].getName(), generic.getActualTypeArguments()[i]);
            }
        }
        return given instanceof TypeVariable<?> variable
                ? upper(known.getOrDefault(ofParents(lambda, variable.getName()), given))
                : given;
    }

    /** Operators give what they take: their one type. */
    private static String ofParents(Type lambda, String name) {
        Class<?> type = lambda instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : String.class;
        return type.getTypeParameters().length == 1 ? type.getTypeParameters()[0].getName() : name;
    }

    private static Type upper(Type type) {
        if (type instanceof WildcardType wildcard) {
            return wildcard.getLowerBounds().length > 0 ? wildcard.getLowerBounds()[0] : wildcard.getUpperBounds()[0];
        }
        return type;
    }
}
