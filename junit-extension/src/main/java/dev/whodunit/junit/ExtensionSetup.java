package dev.whodunit.junit;

import dev.whodunit.canonical.ValueReader;
import dev.whodunit.weave.Scope;
import java.util.function.Consumer;

/**
 * What a {@code @RegisterExtension} field says beside annotations and settings.
 *
 * @param scope classes of the pipeline
 * @param reader how values are read
 */
record ExtensionSetup(Scope scope, Consumer<ValueReader.Builder> reader) {

    /** Nothing is said. */
    static final ExtensionSetup NONE = new ExtensionSetup(Scope.NOTHING, builder -> {});
}
