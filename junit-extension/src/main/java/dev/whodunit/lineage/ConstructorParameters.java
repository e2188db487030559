package dev.whodunit.lineage;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/** How the parameters of constructors are named. Classes are looked at and not initialized, so that none of their code runs. */
final class ConstructorParameters {

    private final ClassLoader classPath;
    private final Map<String, String[]> known = new ConcurrentHashMap<>();

    /** @param classPath where the classes are */
    ConstructorParameters(ClassLoader classPath) {
        this.classPath = classPath;
    }

    /**
     * The name of a parameter; empty if the class file does not tell it.
     *
     * @param constructor owner, name and descriptor, as in {@code com/acme/Flight.<init>(I)V}
     * @param index from 0
     */
    Optional<String> name(String constructor, int index) {
        String[] names = known.computeIfAbsent(constructor, this::names);
        return index < names.length ? Optional.of(names[index]) : Optional.empty();
    }

    private String[] names(String constructor) {
        int end = constructor.indexOf(".<init>");
        String descriptor = constructor.substring(constructor.indexOf('(', end));
        try {
            Class<?> type = Class.forName(constructor.substring(0, end).replace('/', '.'), false, classPath);
            return Stream.of(type.getDeclaredConstructors())
                    .filter(each -> Type.getConstructorDescriptor(each).equals(descriptor))
                    .findFirst()
                    .map(each -> names(type, each))
                    .orElseGet(() -> new String[0]);
        } catch (ClassNotFoundException | LinkageError notThere) {
            return new String[0];
        }
    }

    private static String[] names(Class<?> type, Constructor<?> constructor) {
        if (type.isRecord() && isCanonical(type.getRecordComponents(), constructor)) {
            return Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toArray(String[]::new);
        }
        Parameter[] parameters = constructor.getParameters();
        return Stream.of(parameters).allMatch(Parameter::isNamePresent)
                ? Stream.of(parameters).map(Parameter::getName).toArray(String[]::new)
                : new String[0];
    }

    private static boolean isCanonical(RecordComponent[] components, Constructor<?> constructor) {
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return Arrays.equals(types, constructor.getParameterTypes());
    }
}
