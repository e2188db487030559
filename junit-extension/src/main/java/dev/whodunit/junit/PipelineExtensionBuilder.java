package dev.whodunit.junit;

import dev.whodunit.canonical.Redaction;
import dev.whodunit.canonical.Redaction.Where;
import dev.whodunit.canonical.ValueReader;
import dev.whodunit.diagnosis.Likeness;
import dev.whodunit.diagnosis.ToleranceRule;
import dev.whodunit.weave.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Builds a {@link PipelineExtension} for a {@code @RegisterExtension} field. */
public final class PipelineExtensionBuilder {

    private final Set<String> includes = new LinkedHashSet<>();
    private final Set<String> excludes = new LinkedHashSet<>();

    private final List<Redaction> redactions = new ArrayList<>();
    private final List<ToleranceRule> tolerances = new ArrayList<>();
    private Consumer<ValueReader.Builder> reader = ExtensionSetup.NONE.reader();

    PipelineExtensionBuilder() {}

    /** The packages of these classes belong to the pipeline. */
    public PipelineExtensionBuilder classes(Class<?>... classes) {
        for (Class<?> type : classes) {
            includes.add(ScopeReader.packagePattern(type));
        }
        return this;
    }

    /** These packages belong to the pipeline; a name that ends with {@code ..} takes the packages below along. */
    public PipelineExtensionBuilder packages(String... packages) {
        for (String name : packages) {
            includes.add(name.endsWith("..") ? name : name + ".*");
        }
        return this;
    }

    /** Classes whose binary names match one of these patterns belong to the pipeline. */
    public PipelineExtensionBuilder including(String... patterns) {
        includes.addAll(List.of(patterns));
        return this;
    }

    /** Classes whose binary names match one of these patterns do not belong to the pipeline. */
    public PipelineExtensionBuilder excluding(String... patterns) {
        excludes.addAll(List.of(patterns));
        return this;
    }

    /**
     * Values of this type, subclasses included, are recorded as the plain value that the function makes of them: text,
     * number, list or map. For values that differ from run to run though the pipeline does not, like the port of a test
     * server.
     */
    public <T> PipelineExtensionBuilder rendering(Class<T> type, Function<? super T, ?> toPlainValue) {
        reader = reader.andThen(builder -> builder.renderer(type, toPlainValue));
        return this;
    }

    /**
     * What these fields hold is not recorded: a token stands for it, such as {@code [time-1]}, the same one wherever the same comes again.
     *
     * @param as what kind of thing it is, in small letters; {@code secret} has no number, and {@code ignore} leaves the field out
     * @param patterns {@code Class.field} with {@code *} for any text; {@code *.name} are also entries of maps under that name
     */
    public PipelineExtensionBuilder redactingFields(String as, String... patterns) {
        return redacting(Where.FIELDS, as, List.of(patterns));
    }

    /** The same for values of these types, subclasses included. */
    public PipelineExtensionBuilder redactingTypes(String as, Class<?>... types) {
        return redacting(Where.TYPES, as, Stream.of(types).map(Class::getName).toList());
    }

    /** The same for parts of texts that match one of these regular expressions. */
    public PipelineExtensionBuilder redactingTexts(String as, String... expressions) {
        return redacting(Where.TEXTS, as, List.of(expressions));
    }

    /**
     * The same for what these functions of the pipeline give. What their thread does inside of them is not recorded.
     *
     * @param steps {@code Class.method} with or without the package, with {@code *} for any text
     */
    public PipelineExtensionBuilder redactingSteps(String as, String... steps) {
        return redacting(Where.STEPS, as, List.of(steps));
    }

    /** These texts are written nowhere, wherever they stand: a key, a password. */
    public PipelineExtensionBuilder hidingSecrets(String... secrets) {
        return redacting(Where.SECRETS, Redaction.SECRET, List.of(secrets));
    }

    private PipelineExtensionBuilder redacting(Where where, String as, List<String> patterns) {
        patterns.forEach(pattern -> redactions.add(new Redaction(where, pattern, as)));
        return this;
    }

    /**
     * Values under these names count as accepted where this says so; whole numbers too.
     *
     * @param likeness such as {@link Likeness#absolute}, {@link Likeness#inAnyOrderBy} or {@link Likeness#comparedBy}
     * @param fields names of fields, entries of maps or columns, or fields as {@code Class.field}, with {@code *} for any text
     */
    public PipelineExtensionBuilder toleratingFields(Likeness likeness, String... fields) {
        tolerances.addAll(ToleranceRule.of(List.of(fields), List.of(), List.of(), likeness));
        return this;
    }

    /** The same for values of these types, and of what the pipeline's code tells that it extends or implements them. */
    public PipelineExtensionBuilder toleratingTypes(Likeness likeness, Class<?>... types) {
        List<String> names = Stream.of(types).map(Class::getName).toList();
        tolerances.addAll(ToleranceRule.of(List.of(), names, List.of(), likeness));
        return this;
    }

    /**
     * The same for what these steps give.
     *
     * @param steps {@code Class.method} with or without the package, or the name that the code gives the result, with {@code *} for any text
     */
    public PipelineExtensionBuilder toleratingSteps(Likeness likeness, String... steps) {
        tolerances.addAll(ToleranceRule.of(List.of(), List.of(), List.of(steps), likeness));
        return this;
    }

    /** The extension. */
    public PipelineExtension build() {
        return new PipelineExtension(new ExtensionSetup(
                new Scope(includes, excludes), reader, List.copyOf(redactions), List.copyOf(tolerances)));
    }
}
