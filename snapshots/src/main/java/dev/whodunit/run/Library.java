package dev.whodunit.run;

/**
 * A jar that pipeline code called into.
 *
 * @param name file name without version and extension where it has them: {@code commons-csv}; {@code jdk} for the JDK
 * @param version version from the file name or manifest, or {@code ""}
 * @param hash SHA-256 of the file in hexadecimal digits, or {@code ""} for the JDK
 */
public record Library(String name, String version, String hash) {}
