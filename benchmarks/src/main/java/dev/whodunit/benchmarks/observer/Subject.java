package dev.whodunit.benchmarks.observer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A library whose own tests are run.
 *
 * @param name what it is called in the table
 * @param kind what it stands for, such as maths
 * @param tests artifacts with test classes, as {@code group:artifact:version:classifier}
 * @param dependencies what else the tests need, as {@code group:artifact:version} with an optional classifier; the library
 *     itself is one of them
 * @param scope what is traced: the library and its tests
 * @param leftOut tests that are not run, and why
 * @param jvmOptions what the JVM of the tests needs
 */
record Subject(
        String name,
        String kind,
        List<String> tests,
        List<String> dependencies,
        String scope,
        List<LeftOut> leftOut,
        List<String> jvmOptions) {

    /**
     * Tests that are not run.
     *
     * @param tests a regular expression for the whole of a class name, or of {@code class#method}
     * @param reason why not
     */
    record LeftOut(String tests, String reason) {

        boolean matches(String test) {
            return Pattern.matches(tests, test);
        }
    }

    Subject {
        tests = List.copyOf(tests);
        dependencies = List.copyOf(dependencies);
        leftOut = Objects.requireNonNullElse(leftOut, List.of());
        jvmOptions = Objects.requireNonNullElse(jvmOptions, List.of());
    }

    /** All that there are, in the order of the table. */
    static List<Subject> all() throws IOException {
        try (InputStream json = Objects.requireNonNull(Subject.class.getResourceAsStream("subjects.json"))) {
            return new ObjectMapper().readValue(json, new TypeReference<List<Subject>>() {});
        }
    }

    /** The one of that name. */
    static Subject named(String name) throws IOException {
        return all().stream()
                .filter(subject -> subject.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No subject is called " + name));
    }

    /** Whether a test is not to be run: a class name, or {@code class#method}. */
    boolean leavesOut(String test) {
        return leftOut.stream().anyMatch(left -> left.matches(test));
    }
}
