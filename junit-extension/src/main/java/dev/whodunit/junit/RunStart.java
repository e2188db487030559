package dev.whodunit.junit;

import dev.whodunit.canonical.Redaction;
import dev.whodunit.canonical.ValueReader;
import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.weave.Scope;
import dev.whodunit.weave.WeavingException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How the run of a test or a class begins.
 *
 * @param context of the test or the class
 * @param settings what is set there
 * @param scope what is traced
 * @param setup what a {@code @RegisterExtension} field says in addition
 * @param isOfSuite whether nobody has asked for it, so that it must not cost much
 */
record RunStart(ExtensionContext context, Settings settings, Scope scope, ExtensionSetup setup, boolean isOfSuite) {

    /** Executions of a step that are kept where values are compared within a tolerance, which digests cannot be. */
    static final int SAMPLES_TO_COMPARE = 1_000;

    /** @throws ExtensionConfigurationException if this JVM cannot be traced, or the rules about values are none */
    OpenRun open() {
        try {
            if (isOfSuite && settings.secondRunInto().isEmpty()) {
                return redactions().isEmpty()
                        ? Tracer.start().open(scope, Budget.LIGHT)
                        : Tracer.start().open(scope, Budget.LIGHT, false, reading());
            }
            OpenRun run = Tracer.start().open(scope, budget(), followsValues(), reading());
            return isOfSuite ? run : run.holdingValues();
        } catch (WeavingException refused) {
            throw new ExtensionConfigurationException(String.valueOf(refused.getMessage()), refused);
        }
    }

    private Budget budget() {
        boolean isExact =
                ToleranceReader.of(context, settings, setup.tolerances()).isExact();
        return settings.budget(isExact ? Budget.DEFAULT : Budget.DEFAULT.withSamples(SAMPLES_TO_COMPARE));
    }

    private Consumer<ValueReader.Builder> reading() {
        List<Redaction> rules = redactions();
        return rules.isEmpty()
                ? setup.reader()
                : setup.reader().andThen(builder -> builder.redacting(rules, UnusedRedactions.of(context, rules)));
    }

    private List<Redaction> redactions() {
        return RedactionReader.of(context, settings, setup.redactions());
    }

    private boolean followsValues() {
        return settings.lineage()
                .orElseGet(() -> ScopeReader.wantsLineage(context)
                        || context.getTestClass()
                                .filter(LineageQuestions::isAskedBy)
                                .isPresent());
    }
}
