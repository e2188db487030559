package dev.whodunit.junit;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Of which tests there are pages in the report. */
enum ReportedTests {
    /** Of each test that has the extension. */
    ALL,
    /** Of those that did not pass. */
    FAILED,
    /** There is no report. */
    NONE;

    /** @throws ExtensionConfigurationException if it is none of the words */
    static ReportedTests of(String word) {
        return Arrays.stream(values())
                .filter(tests -> tests.name().toLowerCase(Locale.ROOT).equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new ExtensionConfigurationException(
                        "The setting " + Setting.REPORT + " is \"" + word + "\". Write all, failed or none."));
    }
}
