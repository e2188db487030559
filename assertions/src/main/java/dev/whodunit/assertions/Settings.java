package dev.whodunit.assertions;

/** Names of the settings that messages recommend. */
final class Settings {

    /** How many executions of a step are kept in full. */
    static final String SAMPLES = "whodunit.samples";

    /** How large a value may be to be kept whole. */
    static final String CONTENTS = "whodunit.contents";

    private Settings() {}
}
