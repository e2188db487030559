package dev.whodunit.findings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What is behind red tests.
 *
 * @param rule the verdict in a word: {@code culprit}
 * @param id the same in each run for the same function, or for the same reason where no function is to blame
 * @param title one short line: who did it
 * @param evidence what is different, in a line
 * @param path of a source file from the root of the repository, with slashes; {@code ""} if it is not known
 * @param line from 1; 0 if it is not known
 * @param tests the red tests, by name
 */
public record Finding(
        String rule, String id, String title, String evidence, String path, int line, List<String> tests) {

    private static final int TESTS_NAMED = 5;

    public Finding {
        tests = List.copyOf(tests);
    }

    /** What is different, and which tests are red. */
    String message() {
        int more = tests.size() - TESTS_NAMED;
        return evidence + "\nred: " + String.join(", ", tests.subList(0, Math.min(tests.size(), TESTS_NAMED)))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** {@link #id} in hexadecimal digits. */
    String fingerprint() {
        return DigestUtils.sha256Hex(id.getBytes(StandardCharsets.UTF_8));
    }
}
