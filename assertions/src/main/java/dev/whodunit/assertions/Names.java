package dev.whodunit.assertions;

import java.util.List;

/** The names that an assertion is about. */
final class Names {

    private Names() {}

    /** @throws IllegalArgumentException if there are none: such an assertion would hold in any run */
    static List<String> required(String... names) {
        if (names.length == 0) {
            throw new IllegalArgumentException(
                    "This assertion was given no name, so it asks nothing. Name at least one artifact, file, column, or step.");
        }
        return List.of(names);
    }
}
