package dev.whodunit.junit;

import dev.whodunit.diagnosis.Tolerance;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Reads how far numbers may be from the accepted ones: the annotation nearest to the test decides, else the setting. */
final class ToleranceReader {

    private ToleranceReader() {}

    /** @throws ExtensionConfigurationException if what is said is no tolerance */
    static Tolerance of(ExtensionContext context, Settings settings) {
        for (Optional<ExtensionContext> level = Optional.of(context);
                level.isPresent();
                level = level.get().getParent()) {
            Optional<Double> said = level.get()
                    .getElement()
                    .flatMap(element -> Annotations.of(element, TracePipeline.class).stream()
                            .map(TracePipeline::tolerance)
                            .filter(tolerance -> !(tolerance < 0))
                            .findFirst());
            if (said.isPresent()) {
                return tolerance(said.get(), "The tolerance of @TracePipeline is " + said.get());
            }
        }
        return settings.tolerance().map(ToleranceReader::ofSetting).orElse(Tolerance.NONE);
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
