package dev.whodunit.junit;

import dev.whodunit.green.ClassPath;
import dev.whodunit.green.GreenRuns;
import dev.whodunit.record.OpenRun;
import dev.whodunit.rerun.TestClassPath;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The green runs of a suite while it runs: looked for once, and made to fit into their limit when it ends. */
final class KeptGreenRuns {

    private static final Logger LOG = System.getLogger(KeptGreenRuns.class.getPackageName());

    private KeptGreenRuns() {}

    static GreenRuns of(ExtensionContext context, Settings settings, ProjectLayout layout) {
        return JUnitBridge.kept(context.getRoot(), "green runs in " + layout.green(), GreenRuns.class, () -> {
            GreenRuns runs = new GreenRuns(layout.green(), settings.greenBytes(), layout.project());
            JUnitBridge.atEnd(context.getRoot(), () -> dropOldest(runs));
            return runs;
        });
    }

    private static void dropOldest(GreenRuns runs) {
        try {
            runs.dropOldest();
        } catch (UncheckedIOException inUse) {
            LOG.log(
                    Level.WARNING,
                    "Green runs in {0} take more than they may, and cannot be deleted: {1}",
                    runs.root(),
                    inUse.getMessage());
        }
    }

    /** Where this JVM makes copies of class files of then, as long as tests run. */
    static Path copies(ExtensionContext context, ProjectLayout layout) {
        Path all = layout.output().resolve("green-code").toAbsolutePath();
        return JUnitBridge.kept(context.getRoot(), "copies in " + all, Copies.class, () -> {
                    Copies copies = new Copies(all.resolve(UUID.randomUUID().toString()));
                    JUnitBridge.atEnd(context.getRoot(), copies::delete);
                    return copies;
                })
                .folder();
    }

    /** Each JVM has a folder of its own, since another one may still run on what it has unpacked. */
    private record Copies(Path folder) {

        private void delete() {
            try {
                GreenRuns.deleteCopies(folder);
            } catch (UncheckedIOException inUse) {
                LOG.log(
                        Level.WARNING,
                        "Copies of class files in {0} are needed no more, and cannot be deleted: {1}",
                        folder,
                        inUse.getMessage());
            }
        }
    }

    /**
     * What a test ran on; folders are what is being worked on, and so are jars that have classes of the scope. A folder of the whole project
     * has more in it than code, such as what is kept here.
     */
    static ClassPath classPath(OpenRun run, Path green) {
        Set<Path> changing = new HashSet<>(run.codeRoots());
        List<Path> entries = TestClassPath.entries();
        entries.stream()
                .filter(Files::isDirectory)
                .filter(folder -> !green.toAbsolutePath().normalize().startsWith(folder))
                .forEach(changing::add);
        changing.retainAll(entries);
        return new ClassPath(entries, changing);
    }
}
