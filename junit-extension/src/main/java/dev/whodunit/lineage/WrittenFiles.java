package dev.whodunit.lineage;

import dev.whodunit.provenance.InterimFile;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the pipeline has written to files, by their names. */
final class WrittenFiles {

    private final LabelRun run;
    private final Map<String, Written> files = new ConcurrentHashMap<>();

    WrittenFiles(LabelRun run) {
        this.run = run;
    }

    /**
     * What is written to a file.
     *
     * @param isAll whether what was in it before is gone
     */
    Written at(File file, boolean isAll) {
        return files.computeIfAbsent(name(file), unseen -> new Written(run, isAll));
    }

    /** What was written to a file, if that is more than constants. */
    Optional<Written> known(File file) {
        return Optional.ofNullable(files.get(name(file))).filter(written -> !written.isOfConstants());
    }

    /** Those that the pipeline has read again. */
    List<InterimFile> readAgain() {
        return files.entrySet().stream()
                .filter(file -> file.getValue().isReadAgain())
                .map(file -> new InterimFile(
                        new File(file.getKey()).getName(), file.getValue().labels()))
                .sorted(Comparator.comparing(InterimFile::name))
                .toList();
    }

    /** There are several ways to a file. */
    private static String name(File file) {
        try {
            return file.toPath().toAbsolutePath().normalize().toString();
        } catch (InvalidPathException odd) {
            return file.getAbsolutePath();
        }
    }
}
