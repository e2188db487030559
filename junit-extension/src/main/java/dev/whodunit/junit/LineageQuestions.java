package dev.whodunit.junit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a test asks where parts of artifacts came from, which has to be followed from the beginning. Its class file says so: it
 * names what is asked such questions.
 */
final class LineageQuestions {

    /** Names of classes, and the parameters and result of the questions that columns are asked. */
    private static final List<String> ASKED = List.of(
            "dev/whodunit/assertions/PartAssert",
            "dev/whodunit/assertions/ElementsAssert",
            "([Ljava/lang/String;)Ldev/whodunit/assertions/ColumnAssert;",
            "dev/whodunit/provenance/");

    private LineageQuestions() {}

    /** Whether a test class, a superclass of it, or a class in one of them asks. */
    static boolean isAskedBy(Class<?> test) {
        for (Class<?> type = test; type != null && type != Object.class; type = type.getSuperclass()) {
            if (asks(type)) {
                return true;
            }
        }
        return Optional.<Class<?>>ofNullable(test.getEnclosingClass())
                .filter(LineageQuestions::isAskedBy)
                .isPresent();
    }

    private static boolean asks(Class<?> type) {
        return names(type) || Stream.of(type.getDeclaredClasses()).anyMatch(LineageQuestions::names);
    }

    /** What a class file refers to stands in it as text. */
    static boolean names(Class<?> type) {
        try (InputStream file =
                type.getResourceAsStream(type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class")) {
            if (file == null) {
                return false;
            }
            String text = new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
            return ASKED.stream().anyMatch(text::contains);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
