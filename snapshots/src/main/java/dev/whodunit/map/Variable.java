package dev.whodunit.map;

/**
 * A parameter or local variable.
 *
 * @param name its name in the source, or {@code arg0}, {@code arg1} … where the class file has no names
 * @param type readable type, with type arguments where the class file has them
 * @param line source line of its first assignment, 0 for parameters or if unknown
 */
public record Variable(String name, String type, int line) {}
