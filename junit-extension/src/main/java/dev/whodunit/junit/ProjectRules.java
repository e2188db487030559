package dev.whodunit.junit;

import dev.whodunit.rules.Rules;
import dev.whodunit.rules.RulesFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What the project's file says, read once. */
final class ProjectRules {

    private ProjectRules() {}

    /** @throws ExtensionConfigurationException if the file cannot be read, or says something that is not known */
    static Rules of(ExtensionContext context, Settings settings) {
        return JUnitBridge.kept(context.getRoot(), RulesFile.NAME, Rules.class, () -> read(context, settings));
    }

    private static Rules read(ExtensionContext context, Settings settings) {
        try {
            Optional<Path> given = settings.config();
            if (given.isPresent()) {
                return rules(given.get().toString(), Files.readString(given.get()));
            }
            ClassLoader loader =
                    context.getTestClass().map(Class::getClassLoader).orElseGet(ProjectRules.class::getClassLoader);
            try (InputStream in = loader.getResourceAsStream(RulesFile.NAME)) {
                return in == null
                        ? Rules.NONE
                        : rules(RulesFile.NAME, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new ExtensionConfigurationException(
                    "The file " + settings.config().map(Path::toString).orElse(RulesFile.NAME)
                            + " with rules about values cannot be read: " + unreadable + ".",
                    unreadable);
        }
    }

    private static Rules rules(String name, String text) {
        try {
            return RulesFile.inThisJvm(name).read(text);
        } catch (IllegalArgumentException wrong) {
            throw new ExtensionConfigurationException(String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
