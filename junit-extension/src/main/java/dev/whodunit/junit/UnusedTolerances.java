package dev.whodunit.junit;

import dev.whodunit.diagnosis.RulesInUse;
import dev.whodunit.diagnosis.Tolerance;
import dev.whodunit.diagnosis.ToleranceRule;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.SnapshotOutcome;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Warns, when all tests have run, of rules of a tolerance that were about nothing in any run that was compared: they may be mistyped. */
final class UnusedTolerances {

    private static final Logger LOG = System.getLogger(UnusedTolerances.class.getPackageName());
    private static final String NAME = "unused tolerances";

    /** As text, since each test reads its rules anew. */
    private final Set<String> all = ConcurrentHashMap.newKeySet();

    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isToBeTold = new AtomicBoolean();

    private UnusedTolerances() {}

    /** Looks for what the rules are about, as far as that is not known, if the run was compared with a snapshot. */
    static void note(ExtensionContext context, Recording run, Tolerance tolerance, SnapshotOutcome outcome) {
        boolean isCompared = outcome instanceof SnapshotOutcome.Matches
                || outcome instanceof SnapshotOutcome.WithinTolerance
                || outcome instanceof SnapshotOutcome.Differs;
        if (isCompared && !tolerance.rules().isEmpty()) {
            UnusedTolerances unused =
                    JUnitBridge.kept(context.getRoot(), NAME, UnusedTolerances.class, UnusedTolerances::new);
            if (unused.isToBeTold.compareAndSet(false, true)) {
                RanTests.atEndOfAll(context, unused::tell);
            }
            unused.look(run, tolerance.rules());
        }
    }

    private void look(Recording run, List<ToleranceRule> rules) {
        rules.forEach(rule -> all.add(rule.toString()));
        List<ToleranceRule> open =
                rules.stream().filter(rule -> !used.contains(rule.toString())).toList();
        if (!open.isEmpty()) {
            RulesInUse.of(run, open).forEach(rule -> used.add(rule.toString()));
        }
    }

    private void tell() {
        all.stream()
                .filter(rule -> !used.contains(rule))
                .sorted()
                .forEach(rule -> LOG.log(
                        Level.WARNING,
                        "The rule \"{0}\" of what may differ was about nothing in this run of tests. If all of them ran,"
                                + " it may be mistyped.",
                        rule));
    }
}
