package dev.whodunit.junit;

import dev.whodunit.record.Latecomers;
import dev.whodunit.record.Tracer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Says when all tests have run what still ran for tests that had ended: their recordings are written by then. */
final class LateExecutions {

    private static final Logger LOG = System.getLogger(LateExecutions.class.getPackageName());

    private LateExecutions() {}

    /** Once, however many tests ask for it. */
    static void tellAtEnd(ExtensionContext context) {
        ExtensionContext root = context.getRoot();
        JUnitBridge.kept(root, "late executions", LateExecutions.class, () -> {
            JUnitBridge.atEnd(root, LateExecutions::tell);
            return new LateExecutions();
        });
    }

    private static void tell() {
        for (Latecomers test : Tracer.start().takeLatecomers()) {
            LOG.log(Level.WARNING, test.sentence());
        }
    }
}
