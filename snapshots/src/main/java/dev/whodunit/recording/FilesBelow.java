package dev.whodunit.recording;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists files of folders in which others write, delete and rename at the same time: what is gone before it was looked at is none of them. */
public final class FilesBelow {

    private FilesBelow() {}

    /**
     * The regular files in a folder and in the folders below it, in the order of their paths; none if it is not there.
     *
     * @param name which file names are meant
     * @param entered which folders are looked into
     * @throws IOException if a folder or a file cannot be looked at
     */
    public static List<Path> of(Path root, Predicate<String> name, Predicate<Path> entered) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return entered.test(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (name.test(String.valueOf(file.getFileName())) && Files.isRegularFile(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                return goOn(failed);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed) throws IOException {
                return failed == null ? FileVisitResult.CONTINUE : goOn(failed);
            }
        });
        return found.stream().sorted().toList();
    }

    private static FileVisitResult goOn(IOException failed) throws IOException {
        if (failed instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failed;
    }
}
