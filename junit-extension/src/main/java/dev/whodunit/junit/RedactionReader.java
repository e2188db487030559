package dev.whodunit.junit;

import dev.whodunit.canonical.Redaction;
import dev.whodunit.canonical.Redaction.Where;
import dev.whodunit.rules.KnownRedactions;
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
        rules.addAll(ProjectRules.of(context, settings).redactions());
        return rules;
    }

    private static List<Redaction> rules(Redact annotation) {
        try {
            List<Redaction> rules = new ArrayList<>();
            Stream.of(annotation.fields())
                    .forEach(field -> rules.add(new Redaction(Where.FIELDS, field, annotation.as())));
            Stream.concat(Stream.of(annotation.classes()), Stream.of(annotation.types()))
                    .forEach(type -> rules.add(new Redaction(Where.TYPES, type.getName(), annotation.as())));
            Stream.of(annotation.texts()).forEach(text -> rules.add(new Redaction(Where.TEXTS, text, annotation.as())));
            Stream.of(annotation.steps()).forEach(step -> rules.add(new Redaction(Where.STEPS, step, annotation.as())));
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
}
