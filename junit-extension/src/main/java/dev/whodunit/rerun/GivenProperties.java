package dev.whodunit.rerun;

import java.util.Properties;
import java.util.Set;

/**
 * What a second run is told: the system properties as they were when the first one began, and JUnit's configuration
 * parameters. They go from one JVM to the other without touching a disk, since there may be passwords among them.
 */
final class GivenProperties {

    private static final String SYSTEM = "system:";
    private static final String PARAMETER = "parameter:";

    private static final Set<String> OF_EVERY_JVM = Set.of(
            "java.home",
            "java.version",
            "java.version.date",
            "java.library.path",
            "os.name",
            "os.arch",
            "os.version",
            "user.name",
            "user.home",
            "user.dir",
            "file.separator",
            "line.separator",
            "path.separator",
            "native.encoding",
            "stdout.encoding",
            "stderr.encoding");

    private static final Set<String> KINDS_OF_EVERY_JVM = Set.of(
            "java.vm.",
            "java.specification.",
            "java.vendor",
            "java.runtime.",
            "java.class.",
            "sun.",
            "jdk.",
            "surefire.");

    private final Properties all = new Properties();

    /** @param system system properties; those that each JVM sets by itself are left out */
    GivenProperties(Properties system) {
        for (String name : system.stringPropertyNames()) {
            if (!OF_EVERY_JVM.contains(name) && KINDS_OF_EVERY_JVM.stream().noneMatch(name::startsWith)) {
                all.setProperty(SYSTEM + name, system.getProperty(name, ""));
            }
        }
    }

    GivenProperties parameter(String name, String value) {
        all.setProperty(PARAMETER + name, value);
        return this;
    }

    Properties all() {
        return all;
    }

    /** The system properties among what was sent. */
    static Properties system(Properties sent) {
        return startingWith(SYSTEM, sent);
    }

    /** The configuration parameters among what was sent. */
    static Properties parameters(Properties sent) {
        return startingWith(PARAMETER, sent);
    }

    private static Properties startingWith(String kind, Properties sent) {
        Properties found = new Properties();
        for (String name : sent.stringPropertyNames()) {
            if (name.startsWith(kind)) {
                found.setProperty(name.substring(kind.length()), sent.getProperty(name, ""));
            }
        }
        return found;
    }
}
