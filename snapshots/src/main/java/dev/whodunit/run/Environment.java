package dev.whodunit.run;

/**
 * What the JVM was set to when a run began, and what the results of library calls may depend on though no argument shows it.
 * A text is {@code ""} and a number 0 where it is not known.
 *
 * @param java version and vendor of the Java runtime: {@code 17.0.13+11 (Eclipse Adoptium)}
 * @param locale language tag of the default locale: {@code de-DE}
 * @param formatLocale language tag of the default locale for formatting
 * @param timeZone id of the default time zone: {@code Europe/Berlin}
 * @param charset name of the default charset
 * @param nativeEncoding name of the charset of the operating system
 * @param lineSeparator as Java escapes it: {@code \n}
 * @param os name of the operating system
 * @param processors how many processors the JVM may use
 * @param parallelism how many threads the common pool has, as far as settings say
 */
public record Environment(
        String java,
        String locale,
        String formatLocale,
        String timeZone,
        String charset,
        String nativeEncoding,
        String lineSeparator,
        String os,
        int processors,
        int parallelism) {

    /** Nothing is known, as of a run of which only the snapshot is at hand. */
    public static final Environment UNKNOWN = new Environment("", "", "", "", "", "", "", "", 0, 0);
}
