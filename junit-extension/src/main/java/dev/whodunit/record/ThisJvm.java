package dev.whodunit.record;

import dev.whodunit.run.Environment;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.TimeZone;

/** What this JVM is set to. Reading it leaves it as it is: what nobody has asked for yet can still be set afterwards. */
final class ThisJvm {

    private static final String TIME_ZONE = "user.timezone";
    private static final String PARALLELISM = "java.util.concurrent.ForkJoinPool.common.parallelism";

    private ThisJvm() {}

    static Environment environment() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Environment(
                Runtime.version() + " (" + property("java.vendor") + ")",
                Locale.getDefault().toLanguageTag(),
                Locale.getDefault(Locale.Category.FORMAT).toLanguageTag(),
                timeZone(),
                Charset.defaultCharset().name(),
                property("native.encoding"),
                System.lineSeparator().replace("\r", "\\r").replace("\n", "\\n"),
                property("os.name"),
                processors,
                parallelism(processors));
    }

    /**
     * The first to ask for the default fixes it, and with it a system property; if that was us, it is undone.
     */
    private static String timeZone() {
        String before = System.getProperty(TIME_ZONE);
        TimeZone zone = TimeZone.getDefault();
        boolean isFixedByUs =
                (before == null || before.isEmpty()) && !property(TIME_ZONE).isEmpty();
        if (isFixedByUs) {
            TimeZone.setDefault(null);
            if (before == null) {
                System.clearProperty(TIME_ZONE);
            } else {
                System.setProperty(TIME_ZONE, before);
            }
        }
        return zone.getID();
    }

    /** As the common pool will find it; asking the pool itself would make it, with the settings of now. */
    private static int parallelism(int processors) {
        String given = property(PARALLELISM);
        try {
            return given.isEmpty() ? Math.max(1, processors - 1) : Integer.parseInt(given);
        } catch (NumberFormatException ignoredByThePoolToo) {
            return Math.max(1, processors - 1);
        }
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }
}
