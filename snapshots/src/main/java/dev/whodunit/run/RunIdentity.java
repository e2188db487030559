package dev.whodunit.run;

/**
 * Which run this is.
 *
 * @param uniqueId JUnit's unique id of the test invocation, or the name given to a run outside JUnit
 * @param testClass binary name of the test class, or of the main class
 * @param testMethod name of the test method, or {@code main}
 * @param displayName JUnit's display name, for people only, never a key
 * @param pipeline short name of the pipeline for headings: {@code FlightDelays}
 */
public record RunIdentity(String uniqueId, String testClass, String testMethod, String displayName, String pipeline) {}
