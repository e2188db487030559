package dev.whodunit.junit;

import dev.whodunit.canonical.ValueReader;
import dev.whodunit.weave.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Builds a {@link PipelineExtension} for a {@code @RegisterExtension} field. */
public final class PipelineExtensionBuilder {

    private final Set<String> includes = new LinkedHashSet<>();
    private final Set<String> excludes = new LinkedHashSet<>();

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

    /** The extension. */
    public PipelineExtension build() {
        return new PipelineExtension(new ExtensionSetup(new Scope(includes, excludes), reader));
    }
}
