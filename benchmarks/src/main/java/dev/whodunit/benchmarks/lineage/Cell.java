package dev.whodunit.benchmarks.lineage;

/**
 * Where an input value is in the text of its file.
 *
 * @param value which value
 * @param start index of its first character
 * @param end index after its last character
 * @param content what it is
 */
record Cell(InputValue value, int start, int end, Content content) {}
