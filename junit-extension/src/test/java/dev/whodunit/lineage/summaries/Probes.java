package dev.whodunit.lineage.summaries;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Stream;

/** What functions are is seen by calling them. */
final class Probes {

    private static final List<List<Object>> TEXTS = List.of(List.of("b", "d"), List.of("d", "ab"), List.of("a", "a"));

    private Probes() {}

    /** What a function or a collector does with some values; empty for other objects. */
    static Optional<String> answer(Object object, Content content) {
        if (object instanceof Collector<?, ?, ?> collector) {
            return Optional.of(content.of(collect(collector)));
        }
        return interfaces(object.getClass())
                .filter(type -> type.getName().startsWith("java.util.function.")
                        || List.of("java.util.Comparator", "java.util.concurrent.Callable")
                                .contains(type.getName()))
                .flatMap(type -> Types.single(type).stream())
                .filter(single -> single.getReturnType() != void.class)
                .findFirst()
                .map(single -> answers(object, single, content));
    }

    @SuppressWarnings("unchecked")
    private static Object collect(Collector<?, ?, ?> collector) {
        return Stream.of("b", "d", "ab", "c").collect((Collector<Object, ?, ?>) collector);
    }

    private static Stream<Class<?>> interfaces(Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(
                        type.isInterface() ? Stream.of(type) : interfaces(type.getSuperclass()),
                        Stream.of(type.getInterfaces()).flatMap(Probes::interfaces));
    }

    private static String answers(Object object, Method single, Content content) {
        List<String> answers = new ArrayList<>();
        for (List<Object> texts : TEXTS) {
            answers.add(answer(object, single, content, arguments(single, texts)));
            answers.add(answer(object, single, content, entries(single, texts)));
        }
        return answers.toString();
    }

    private static String answer(Object object, Method single, Content content, Object[] arguments) {
        try {
            return content.of(single.invoke(object, arguments));
        } catch (ReflectiveOperationException | IllegalArgumentException refused) {
            return "refused";
        }
    }

    private static Object[] entries(Method single, List<Object> texts) {
        Object[] arguments = arguments(single, texts);
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof String text) {
                arguments[i] = Map.entry(text, "v" + text);
            }
        }
        return arguments;
    }

    private static Object[] arguments(Method single, List<Object> texts) {
        Object[] arguments = new Object[single.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            Class<?> type = single.getParameterTypes()[i];
            int number = texts.get(i % 2).hashCode() % 7;
            arguments[i] = type == int.class
                    ? (Object) number
                    : type == long.class
                            ? (Object) (long) number
                            : type == double.class ? number * 0.5 : texts.get(i % 2);
        }
        return arguments;
    }
}
