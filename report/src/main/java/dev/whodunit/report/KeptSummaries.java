package dev.whodunit.report;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the page of all tests is made of. Other JVMs write and delete files while these are listed: one that is gone is no test any more, and
 * one that cannot be read hides no other.
 *
 * @param byFile the summaries that can be read, by file
 * @param unread files and folders that cannot be read
 */
record KeptSummaries(TreeMap<Path, TestSummary> byFile, TreeSet<Path> unread) {

    static final String ENDING = ".summary.json";

    /** Those below a folder. */
    static KeptSummaries in(Path folder) throws IOException {
        KeptSummaries kept = new KeptSummaries(new TreeMap<>(), new TreeSet<>());
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(ENDING)) {
                    kept.read(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) {
                kept.note(file, failed);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failed) {
                return FileVisitResult.CONTINUE;
            }
        });
        return kept;
    }

    private void read(Path file) {
        try {
            byFile.put(file, TestSummary.of(Files.readAllBytes(file)));
        } catch (IOException failed) {
            note(file, failed);
        }
    }

    private void note(Path file, IOException failed) {
        if (!(failed instanceof NoSuchFileException)) {
            unread.add(file);
        }
    }
}
