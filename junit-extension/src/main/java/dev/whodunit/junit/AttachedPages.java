package dev.whodunit.junit;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** How the page of a test that failed gets into the reports of others. */
enum AttachedPages {
    /** As a file that JUnit publishes; on a build server as a line, too. */
    AUTO(true, false),
    /** As a file that JUnit publishes: its listeners, Gradle and Open Test Reporting know of it. */
    FILE(true, false),
    /** As a line of output that Jenkins and GitLab look for. */
    LINE(false, true),
    /** In both ways. */
    BOTH(true, true),
    /** Not at all. */
    NONE(false, false);

    private final boolean published;
    private final boolean printed;

    AttachedPages(boolean published, boolean printed) {
        this.published = published;
        this.printed = printed;
    }

    /** @throws ExtensionConfigurationException if it is none of the words */
    static AttachedPages of(String word) {
        return Arrays.stream(values())
                .filter(ways -> ways.name().toLowerCase(Locale.ROOT).equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new ExtensionConfigurationException("The setting " + Setting.ATTACH + " is \"" + word
                        + "\". Write auto, file, line, both or none."));
    }

    boolean arePublished() {
        return published;
    }

    boolean arePrinted(boolean isBuildServer) {
        return this == AUTO ? isBuildServer : printed;
    }
}
