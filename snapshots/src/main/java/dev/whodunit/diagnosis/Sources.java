package dev.whodunit.diagnosis;

import java.util.List;
import java.util.Optional;

/** The source files of the code that ran, where they are at hand. */
@FunctionalInterface
public interface Sources {

    /** No source file is at hand. */
    Sources NONE = (className, file) -> Optional.empty();

    /**
     * The lines of a source file.
     *
     * @param className binary name of a class that is written in it
     * @param file its name without directory
     */
    Optional<List<String>> lines(String className, String file);
}
