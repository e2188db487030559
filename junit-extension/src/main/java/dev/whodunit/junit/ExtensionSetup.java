package dev.whodunit.junit;

import dev.whodunit.canonical.Redaction;
import dev.whodunit.canonical.ValueReader;
import dev.whodunit.diagnosis.ToleranceRule;
import dev.whodunit.weave.Scope;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a {@code @RegisterExtension} field says beside annotations and settings.
 *
 * @param scope classes of the pipeline
 * @param reader how values are read
 * @param redactions what of them is not recorded as it is
 * @param tolerances which of them may be other ones than the accepted ones
 */
record ExtensionSetup(
        Scope scope, Consumer<ValueReader.Builder> reader, List<Redaction> redactions, List<ToleranceRule> tolerances) {

    /** Nothing is said. */
    static final ExtensionSetup NONE = new ExtensionSetup(Scope.NOTHING, builder -> {}, List.of(), List.of());
}
