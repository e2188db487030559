package dev.whodunit.junit;

import dev.whodunit.weave.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Builds a {@link PipelineExtension} for a {@code @RegisterExtension} field. */
public final class PipelineExtensionBuilder {

    private final Set<String> includes = new LinkedHashSet<>();
    private final Set<String> excludes = new LinkedHashSet<>();

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

    /** The extension. */
    public PipelineExtension build() {
        return new PipelineExtension(new Scope(includes, excludes));
    }
}
