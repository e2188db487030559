package dev.whodunit.junit;

import dev.whodunit.diagnosis.Tolerance;
import dev.whodunit.diagnosis.Tolerance.Named;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Reads how far numbers may be from the accepted ones: the annotation nearest to the test decides, else the setting, else the project's file.
 * What is said of some names adds up.
 */
final class ToleranceReader {

    private ToleranceReader() {}

    /** @throws ExtensionConfigurationException if what is said is no tolerance */
    static Tolerance of(ExtensionContext context, Settings settings) {
        List<Named> named = new ArrayList<>();
        Optional<Tolerance> general = Optional.empty();
        for (Optional<ExtensionContext> level = Optional.of(context);
                level.isPresent();
                level = level.get().getParent()) {
            Optional<AnnotatedElement> element = level.get().getElement();
            named.addAll(element.map(ToleranceReader::named).orElse(List.of()));
            general = general.or(() -> element.flatMap(ToleranceReader::general));
        }
        Tolerance ofFile = ProjectRules.of(context, settings).tolerance();
        named.addAll(ofFile.fields());
        Tolerance said = general.or(() -> settings.tolerance().map(ToleranceReader::ofSetting))
                .orElse(new Tolerance(ofFile.relative(), ofFile.absolute(), ofFile.ulps(), List.of()));
        return said.withFields(named);
    }

    private static Set<Tolerate> annotations(AnnotatedElement element) {
        return Annotations.of(element, Tolerate.class, Tolerate.All.class, Tolerate.All::value);
    }

    private static List<Named> named(AnnotatedElement element) {
        return annotations(element).stream()
                .flatMap(annotation -> Stream.of(annotation.fields()).map(field -> new Named(field, of(annotation))))
                .toList();
    }

    private static Optional<Tolerance> general(AnnotatedElement element) {
        Optional<Tolerance> of = annotations(element).stream()
                .filter(annotation -> annotation.fields().length == 0)
                .map(ToleranceReader::of)
                .findFirst();
        return of.or(() -> Annotations.of(element, TracePipeline.class).stream()
                .map(TracePipeline::tolerance)
                .filter(tolerance -> !(tolerance < 0))
                .findFirst()
                .map(relative -> tolerance(relative, "The tolerance of @TracePipeline is " + relative)));
    }

    private static Tolerance of(Tolerate annotation) {
        try {
            return new Tolerance(annotation.relative(), annotation.absolute(), annotation.ulps(), List.of());
        } catch (IllegalArgumentException wrong) {
            throw new ExtensionConfigurationException("@Tolerate: " + wrong.getMessage() + ".", wrong);
        }
    }

    private static Tolerance ofSetting(String value) {
        String what = "The setting " + Settings.TOLERANCE + " is \"" + value + "\"";
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
