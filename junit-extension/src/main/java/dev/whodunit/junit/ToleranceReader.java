package dev.whodunit.junit;

import dev.whodunit.diagnosis.Likeness;
import dev.whodunit.diagnosis.Tolerance;
import dev.whodunit.diagnosis.ToleranceRule;
import dev.whodunit.rules.Comparisons;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Reads how far numbers may be from the accepted ones: the annotation nearest to the test decides, else the setting, else the project's file.
 * What is said of some values adds up.
 */
final class ToleranceReader {

    private ToleranceReader() {}

    /**
     * What holds for a test.
     *
     * @param registered what the builder of the extension was told
     * @throws ExtensionConfigurationException if what is said is no tolerance
     */
    static Tolerance of(ExtensionContext context, Settings settings, List<ToleranceRule> registered) {
        List<ToleranceRule> rules = new ArrayList<>();
        Optional<Tolerance> general = Optional.empty();
        for (Optional<ExtensionContext> level = Optional.of(context);
                level.isPresent();
                level = level.get().getParent()) {
            Optional<AnnotatedElement> element = level.get().getElement();
            rules.addAll(element.map(ToleranceReader::rules).orElse(List.of()));
            general = general.or(() -> element.flatMap(ToleranceReader::general));
        }
        Tolerance ofFile = ProjectRules.of(context, settings).tolerance();
        rules.addAll(registered);
        rules.addAll(ofFile.rules());
        Tolerance said = general.or(() -> settings.tolerance().map(ToleranceReader::ofSetting))
                .orElse(new Tolerance(ofFile.relative(), ofFile.absolute(), ofFile.ulps(), List.of()));
        return said.withRules(rules);
    }

    private static Set<Tolerate> annotations(AnnotatedElement element) {
        return Annotations.of(element, Tolerate.class, Tolerate.All.class, Tolerate.All::value);
    }

    private static boolean isGeneral(Tolerate annotation) {
        boolean isAboutNumbers =
                !annotation.anyOrder() && annotation.key().isEmpty() && annotation.by() == Tolerate.Nothing.class;
        return annotation.fields().length == 0
                && types(annotation).isEmpty()
                && annotation.steps().length == 0
                && isAboutNumbers;
    }

    private static List<String> types(Tolerate annotation) {
        return Stream.concat(
                        Stream.of(annotation.types()),
                        Stream.of(annotation.classes()).map(Class::getName))
                .toList();
    }

    private static List<ToleranceRule> rules(AnnotatedElement element) {
        return annotations(element).stream()
                .filter(annotation -> !isGeneral(annotation))
                .flatMap(annotation -> said(() -> likenesses(annotation)
                                .flatMap(likeness -> ToleranceRule.of(
                                        List.of(annotation.fields()),
                                        types(annotation),
                                        List.of(annotation.steps()),
                                        likeness)
                                        .stream())
                                .toList())
                        .stream())
                .toList();
    }

    private static Stream<Likeness> likenesses(Tolerate annotation) {
        Stream.Builder<Likeness> all = Stream.builder();
        boolean isCompared = annotation.by() != Tolerate.Nothing.class;
        if (!annotation.anyOrder() && !annotation.key().isEmpty()) {
            throw new IllegalArgumentException(
                    "the key \"" + annotation.key() + "\" is for elements in any order; say anyOrder as well");
        }
        if (isCompared) {
            all.add(Comparisons.of(annotation.by()));
        }
        if (annotation.anyOrder()) {
            all.add(new Likeness.AnyOrder(annotation.key()));
        }
        Tolerance numbers = numbers(annotation);
        if (!numbers.isExact() || (!isCompared && !annotation.anyOrder())) {
            all.add(numbers);
        }
        return all.build();
    }

    private static Optional<Tolerance> general(AnnotatedElement element) {
        Optional<Tolerance> of = annotations(element).stream()
                .filter(ToleranceReader::isGeneral)
                .map(annotation -> said(() -> numbers(annotation)))
                .reduce((one, other) -> {
                    throw new ExtensionConfigurationException(
                            "@Tolerate: there are several at one place without fields, types and steps; write one.");
                });
        return of.or(() -> Annotations.of(element, TracePipeline.class).stream()
                .map(TracePipeline::tolerance)
                .filter(tolerance -> !(tolerance < 0))
                .findFirst()
                .map(relative -> tolerance(relative, "The tolerance of @TracePipeline is " + relative)));
    }

    private static Tolerance numbers(Tolerate annotation) {
        return new Tolerance(annotation.relative(), annotation.absolute(), annotation.ulps(), List.of());
    }

    private static <T> T said(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException wrong) {
            String message = String.valueOf(wrong.getMessage());
            throw new ExtensionConfigurationException(
                    "@Tolerate: " + message + (message.endsWith(".") ? "" : "."), wrong);
        }
    }

    private static Tolerance ofSetting(String value) {
        String what = "The setting " + Setting.TOLERANCE + " is \"" + value + "\"";
        try {
            return tolerance(Double.parseDouble(value.strip()), what);
        } catch (NumberFormatException noNumber) {
            throw new ExtensionConfigurationException(message(what), noNumber);
        }
    }

    private static Tolerance tolerance(double relative, String what) {
        if (relative >= 0 && relative < 1) {
            return new Tolerance(relative);
        }
        throw new ExtensionConfigurationException(message(what));
    }

    private static String message(String what) {
        return what + ", but must be a number from 0 up to, but less than 1, such as 1e-9.";
    }
}
