package dev.whodunit.weave;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;

/** The messages for a JVM that does not let an agent attach to itself, or will not do so for long. */
final class AttachAdvice {

    private static final String NO_ATTACH = "-XX:+DisableAttachMechanism";

    private AttachAdvice() {}

    /** @param jvmOptions what the JVM was started with; some options forbid what others would allow */
    static String refused(List<String> jvmOptions) {
        return "Whodunit cannot trace: this JVM does not allow an agent to attach to itself.\n"
                + options()
                + "\nOr allow self-attach: "
                + (jvmOptions.contains(NO_ATTACH)
                        ? "remove " + NO_ATTACH + " from the options of the test JVM"
                        : "-XX:+EnableDynamicAgentLoading -Djdk.attach.allowAttachSelf=true");
    }

    /** What the JVM's own warning does not say. */
    static String tolerated() {
        return "Whodunit attached its agent to this JVM, which warns of that and will refuse it in a later version of Java.\n"
                + options()
                + "\nOr allow self-attach: -XX:+EnableDynamicAgentLoading";
    }

    private static String options() {
        return """
                Start the test JVM with the agent instead:
                  Surefire:  <argLine>@{argLine} -javaagent:%1$s</argLine>   (with an empty <argLine/> property as default)
                  Gradle:    test { jvmArgs '-javaagent:%1$s' }""".formatted(agentJar());
    }

    private static String agentJar() {
        CodeSource source = AttachAdvice.class.getProtectionDomain().getCodeSource();
        if (source != null && source.getLocation() != null) {
            try {
                URI location = source.getLocation().toURI();
                if (location.getPath().endsWith(".jar")) {
                    return bundled(Path.of(location)).toString();
                }
            } catch (URISyntaxException | IllegalArgumentException notAFile) {
                return "whodunit-junit-extension-agent.jar";
            }
        }
        return "whodunit-junit-extension-agent.jar";
    }

    /** The plain jar needs its libraries on the class path; the one with the classifier needs nothing. */
    static Path bundled(Path jar) {
        Path beside = jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", "-agent.jar"));
        return Files.exists(beside) ? beside : jar;
    }
}
