package dev.whodunit.canonical;

/**
 * What a function gave, with what is recorded of it.
 *
 * @param token stands for it
 * @param value tells the type
 */
record GivenToken(String token, Object value) {}
