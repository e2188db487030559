package dev.whodunit.run;

/** The part of a test's life in which a step ran. */
public enum Phase {
    /** {@code @BeforeAll} and {@code @BeforeEach} code, constructors of the test class. */
    SETUP,
    /** The test method itself. */
    TEST,
    /** {@code @AfterEach} code. */
    TEARDOWN
}
