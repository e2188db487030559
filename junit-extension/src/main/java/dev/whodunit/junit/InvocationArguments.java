package dev.whodunit.junit;

import dev.whodunit.PipelineRun;
import dev.whodunit.snapshots.ArgumentText;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * What the arguments of an invocation of a parameterized test are called. JUnit tells the values from 5.12 to 6 when it calls the test method; the
 * names of {@code Named} ones it tells in the display name only.
 */
record InvocationArguments(List<Parameter> parameters, List<@Nullable Object> values) {

    private static final String PARAMS = "org.junit.jupiter.params.";

    /** They say nothing of where an argument comes from. */
    private static final Set<String> NULLNESS = Set.of("Nullable", "NonNull", "NotNull", "Nonnull");

    /**
     * The text that stands for all of them; empty if this is no parameterized test, or one of them is neither plain nor named.
     *
     * @param index the number of the invocation, as JUnit counts
     * @param mayBeNamed whether the display name may be asked
     */
    static Optional<String> text(
            ReflectiveInvocationContext<Method> method, ExtensionContext context, String index, boolean mayBeNamed) {
        if (!isParameterized(method.getExecutable())) {
            return Optional.empty();
        }
        InvocationArguments arguments = of(method);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < arguments.values.size(); i++) {
            Optional<String> text = ArgumentText.of(arguments.values.get(i));
            if (text.isEmpty() && mayBeNamed) {
                text = arguments.name(i, context.getDisplayName(), index);
            }
            if (text.isEmpty()) {
                return text;
            }
            texts.add(text.get());
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(ArgumentText.joined(texts));
    }

    /**
     * Whether the method gets what its source gives. Else the display name tells of values that nobody sees: those that an accessor or an aggregator
     * has, or a converter.
     */
    static boolean areAsGiven(Method method) {
        return Arrays.stream(method.getParameters())
                .noneMatch(parameter -> isOfParams(parameter.getType())
                        || Arrays.stream(parameter.getAnnotations())
                                .anyMatch(annotation -> isOfParams(annotation.annotationType())));
    }

    /** Its classes are not there in each project. */
    private static boolean isParameterized(Method method) {
        return ReflectionSupport.tryToLoadClass(
                        PARAMS + "ParameterizedTest", method.getDeclaringClass().getClassLoader())
                .toOptional()
                .filter(type -> AnnotationSupport.isAnnotated(method, type.asSubclass(Annotation.class)))
                .isPresent();
    }

    /** Those from the source come first, says JUnit, and then what extensions give. */
    private static InvocationArguments of(ReflectiveInvocationContext<Method> method) {
        Parameter[] parameters = method.getExecutable().getParameters();
        List<@Nullable Object> all = method.getArguments();
        int count = 0;
        while (count < Math.min(parameters.length, all.size()) && !isOfExtension(parameters[count])) {
            count++;
        }
        return new InvocationArguments(Arrays.asList(parameters).subList(0, count), all.subList(0, count));
    }

    private static boolean isOfExtension(Parameter parameter) {
        return parameter.getType() == PipelineRun.class
                || parameter.getType().getName().startsWith("org.junit.jupiter.api.")
                || Arrays.stream(parameter.getAnnotations())
                        .map(Annotation::annotationType)
                        .anyMatch(type -> !NULLNESS.contains(type.getSimpleName()) && !isOfParams(type));
    }

    private static boolean isOfParams(Class<?> type) {
        return type.getName().startsWith(PARAMS)
                || Arrays.stream(type.getAnnotations())
                        .anyMatch(meta -> meta.annotationType().getName().startsWith(PARAMS));
    }

    /** The name that a value has in the display name, where that is as JUnit makes it and the name is not what the value is printed as. */
    private Optional<String> name(int position, String displayName, String index) {
        String beginning = "[" + index + "] ";
        String rest = displayName.startsWith(beginning) ? displayName.substring(beginning.length()) : "";
        String[] pieces = values.size() == 1 ? new String[] {rest} : rest.split(", ", -1);
        if (rest.isEmpty() || pieces.length != values.size()) {
            return Optional.empty();
        }
        Parameter parameter = parameters.get(position);
        String piece = pieces[position];
        if (parameter.isNamePresent() && piece.startsWith(parameter.getName())) {
            piece = piece.substring(parameter.getName().length()).replaceFirst("^ ?= ?", "");
        }
        return piece.isEmpty() || isPrinted(values.get(position), piece)
                ? Optional.empty()
                : ArgumentText.ofName(piece);
    }

    /** What is printed in several lines, or at length, is in the display name in part. */
    private static boolean isPrinted(@Nullable Object value, String piece) {
        if (value == null || piece.matches(".*@[0-9a-f]{4,}.*")) {
            return true;
        }
        try {
            String nested = Arrays.deepToString(new @Nullable Object[] {value});
            String printed = nested.substring(1, nested.length() - 1);
            String firstLine = printed.split("\\p{Cntrl}", 2)[0];
            String start = piece.endsWith("…") ? piece.substring(0, piece.length() - 1) : piece;
            return printed.startsWith(start) || (!firstLine.isEmpty() && piece.contains(firstLine));
        } catch (RuntimeException unprintable) {
            return true;
        }
    }
}
