package dev.whodunit.junit;

import dev.whodunit.manifest.GoneTests;
import dev.whodunit.report.ReportFolder;
import dev.whodunit.report.ReportFolder.PageOf;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The page of all tests. A JVM that is killed leaves it with at least half of the failures that there were: writing it takes longer the more
 * tests there are, so it is not written after each.
 *
 * @param gone knows which tests there are no more
 * @param tests the loader of the tests that run now
 * @param begun when the first of these tests came to its end, in milliseconds since 1970
 * @param failures of which it was asked whether it is due
 */
record PageOfAll(ReportFolder folder, GoneTests gone, ClassLoader tests, long begun, AtomicLong failures) {

    private static final Logger LOG = System.getLogger(PageOfAll.class.getPackageName());

    /** After the first failure, the second, the fourth, the eighth and so on. */
    boolean isDue() {
        return Long.bitCount(failures.incrementAndGet()) == 1;
    }

    void write() {
        try {
            folder.writeIndex();
        } catch (IOException | RuntimeException | Error unwritten) {
            TestReports.tell(folder.index(), unwritten);
        }
    }

    /** When all tests have ended, it is known which of those with pages there are no more. */
    void writeLast() {
        try {
            folder.removeIf(this::isGone);
        } catch (IOException | RuntimeException | Error undeletable) {
            LOG.log(Level.WARNING, "Pages of tests that are gone stay in {0}: {1}", folder.output(), undeletable);
        }
        write();
    }

    /** Whoever ran just now is not gone, wherever its class was loaded from. */
    private boolean isGone(PageOf page) {
        if (page.written() >= begun) {
            return false;
        }
        boolean isLoaded = tests.getResource(page.testClass().replace('.', '/') + ".class") != null;
        return gone.isGone(page.testClass(), isLoaded, page.method(), page.written());
    }
}
