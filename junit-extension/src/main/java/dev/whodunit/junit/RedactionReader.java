package dev.whodunit.junit;

import dev.whodunit.canonical.Redaction;
import dev.whodunit.canonical.Redaction.Where;
import dev.whodunit.redaction.KnownRedactions;
import dev.whodunit.redaction.RedactionFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Reads what of the values of a test's run is not recorded as it is: from annotations, from the builder, and from the project's file. */
final class RedactionReader {

    private RedactionReader() {}

    /**
     * All rules, those nearest to the test first.
     *
     * @throws ExtensionConfigurationException if something that is said is no rule
     */
    static List<Redaction> of(ExtensionContext context, Settings settings, List<Redaction> registered) {
        List<Redaction> rules = new ArrayList<>();
        for (Optional<ExtensionContext> level = Optional.of(context);
                level.isPresent();
                level = level.get().getParent()) {
            level.get()
                    .getElement()
                    .ifPresent(element -> Annotations.of(element, Redact.class, Redact.All.class, Redact.All::value)
                            .forEach(annotation -> rules.addAll(rules(annotation))));
        }
        rules.addAll(registered);
        rules.addAll(
                JUnitBridge.kept(context.getRoot(), RedactionFile.NAME, Rules.class, () -> ofFile(context, settings))
                        .all());
        return rules;
    }

    /** What the file says, read once. */
    private record Rules(List<Redaction> all) {}

    private static List<Redaction> rules(Redact annotation) {
        try {
            List<Redaction> rules = new ArrayList<>();
            Stream.of(annotation.fields())
                    .forEach(field -> rules.add(new Redaction(Where.FIELDS, field, annotation.as())));
            Stream.of(annotation.types())
                    .forEach(type -> rules.add(new Redaction(Where.TYPES, type.getName(), annotation.as())));
            Stream.of(annotation.texts()).forEach(text -> rules.add(new Redaction(Where.TEXTS, text, annotation.as())));
            Stream.of(annotation.known()).forEach(name -> rules.addAll(known(name)));
            return rules;
        } catch (IllegalArgumentException wrong) {
            throw new ExtensionConfigurationException("@Redact: " + wrong.getMessage(), wrong);
        }
    }

    private static List<Redaction> known(String name) {
        var known = new KnownRedactions(property -> System.getProperty(property, "")).all();
        return Optional.ofNullable(known.get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + name + "\" is not known; there are " + String.join(", ", known.keySet()) + "."));
    }

    private static Rules ofFile(ExtensionContext context, Settings settings) {
        try {
            Optional<Path> given = settings.config();
            if (given.isPresent()) {
                return rules(given.get().toString(), Files.readString(given.get()));
            }
            ClassLoader loader =
                    context.getTestClass().map(Class::getClassLoader).orElseGet(RedactionReader.class::getClassLoader);
            try (InputStream in = loader.getResourceAsStream(RedactionFile.NAME)) {
                return in == null
                        ? new Rules(List.of())
                        : rules(RedactionFile.NAME, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new ExtensionConfigurationException(
                    "The file " + settings.config().map(Path::toString).orElse(RedactionFile.NAME)
                            + " with what is not recorded cannot be read: " + unreadable + ".",
                    unreadable);
        }
    }

    private static Rules rules(String name, String text) {
        try {
            return new Rules(RedactionFile.inThisJvm(name).read(text));
        } catch (IllegalArgumentException wrong) {
            throw new ExtensionConfigurationException(String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
