package dev.whodunit.lineage.summaries;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** Values of each type that methods are called with. */
final class Samples {

    private final List<Recipe> catalogue;
    private final Map<Type, List<Recipe>> known = new HashMap<>();

    Samples(List<Recipe> catalogue) {
        this.catalogue = catalogue;
    }

    /** All that is known for a type; empty if nothing is. */
    List<Recipe> of(Type type) {
        List<Recipe> found = known.get(type);
        if (found == null) {
            found = find(type);
            known.put(type, found);
        }
        return found;
    }

    private List<Recipe> find(Type type) {
        Class<?> stand = Types.classOf(type);
        if (stand == Executor.class) {
            return List.of(Recipes.single((Executor) Runnable::run));
        }
        Optional<Method> single = Types.single(stand);
        if (single.isPresent()
                && !stand.getName().startsWith("java.lang.")
                && !stand.getName().startsWith("java.time.")) {
            return lambdas(type, stand, single.get());
        }
        if (stand.isArray()) {
            return arrays(stand.getComponentType());
        }
        if (stand.isEnum()) {
            Object[] constants = stand.getEnumConstants();
            return constants.length == 0 ? List.of() : Recipes.singles(firstFew(constants));
        }
        List<Recipe> values = values(stand);
        return !values.isEmpty()
                ? values
                : catalogue.stream()
                        .filter(recipe -> stand.isAssignableFrom(recipe.type()))
                        .toList();
    }

    private static Object[] firstFew(Object[] constants) {
        return Stream.of(constants).limit(3).toArray();
    }

    private static List<Recipe> values(Class<?> type) {
        if (Texts.isText(type)) {
            return Stream.concat(Texts.plain().stream(), Texts.various().stream())
                    .toList();
        }
        if (type == int.class || type == Integer.class) {
            return Recipes.singles(0, 1, 2, 3, 5, 17);
        }
        if (type == long.class || type == Long.class) {
            return Recipes.singles(1L, 2L, 0L, 7L);
        }
        if (type == double.class || type == Double.class || type == Number.class) {
            return Recipes.singles(0.5, 2.0, 3.25, -1.5);
        }
        if (type == float.class || type == Float.class) {
            return Recipes.singles(0.5f, 2f, 3.25f);
        }
        if (type == short.class || type == Short.class) {
            return Recipes.singles((short) 1, (short) 2, (short) 7);
        }
        if (type == byte.class || type == Byte.class) {
            return Recipes.singles((byte) 98, (byte) 97, (byte) 99, (byte) 100);
        }
        if (type == char.class || type == Character.class) {
            return Recipes.singles('b', 'd', 'a', '1');
        }
        if (type == boolean.class || type == Boolean.class) {
            return Recipes.singles(true, false);
        }
        return type == Class.class ? classes() : List.of();
    }

    private static List<Recipe> classes() {
        return Recipes.singles(
                String.class,
                Map.class,
                List.class,
                Integer.class,
                java.util.concurrent.TimeUnit.class,
                com.fasterxml.jackson.databind.JsonNode.class);
    }

    private List<Recipe> lambdas(Type type, Class<?> stand, Method single) {
        Class<?> given = single.getReturnType() == void.class ? void.class : Types.classOf(Types.given(type, single));
        boolean isComputed = given.isPrimitive()
                || given.isArray()
                || Texts.isText(given)
                || Number.class.isAssignableFrom(given)
                || given == Boolean.class
                || given == CompletionStage.class;
        List<Recipe> gives = isComputed ? List.of() : of(given);
        if (!isComputed && gives.isEmpty()) {
            return List.of();
        }
        List<Recipe> lambdas = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            List<Recipe> giving = isComputed ? List.of() : List.of(gives.get(number % gives.size()));
            Class<?> result = Texts.isText(given) ? String.class : given;
            lambdas.add(new Lambda(stand, result, giving, false, number));
            lambdas.add(new Lambda(stand, result, giving, true, number));
        }
        return lambdas;
    }

    private List<Recipe> arrays(Class<?> component) {
        List<Recipe> parts = Texts.isText(component) ? Texts.elements(0) : some(component);
        if (component == int.class) {
            parts = Streams.numbers();
        }
        if (parts.isEmpty()) {
            return List.of(Recipes.listed(made -> array(component, made), List.of()));
        }
        return List.of(
                Recipes.listed(made -> array(component, made), parts),
                Recipes.listed(made -> array(component, made), parts.subList(0, Math.min(2, parts.size()))),
                Recipes.listed(made -> array(component, made), parts.subList(0, 1)));
    }

    private List<Recipe> some(Class<?> component) {
        List<Recipe> shuffled = new ArrayList<>(of(component));
        Collections.shuffle(shuffled, new Random(1));
        return shuffled.subList(0, Math.min(4, shuffled.size()));
    }

    private static Object array(Class<?> component, List<Object> made) {
        Object array = Array.newInstance(component, made.size());
        for (int i = 0; i < made.size(); i++) {
            Array.set(array, i, made.get(i));
        }
        return array;
    }
}
