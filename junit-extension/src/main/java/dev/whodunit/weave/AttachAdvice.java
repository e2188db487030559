package dev.whodunit.weave;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;

/** The message for a JVM that does not let an agent attach to itself. */
final class AttachAdvice {

    private AttachAdvice() {}

    static String message() {
        String jar = agentJar();
        return """
                Whodunit cannot trace: this JVM does not allow an agent to attach to itself.
                Start the test JVM with the agent instead:
                  Surefire:  <argLine>@{argLine} -javaagent:%1$s</argLine>   (with an empty <argLine/> property as default)
                  Gradle:    test { jvmArgs '-javaagent:%1$s' }
                Or allow self-attach: -XX:+EnableDynamicAgentLoading -Djdk.attach.allowAttachSelf=true""".formatted(jar);
    }

    private static String agentJar() {
        CodeSource source = AttachAdvice.class.getProtectionDomain().getCodeSource();
        if (source != null && source.getLocation() != null) {
            try {
                URI location = source.getLocation().toURI();
                if (location.getPath().endsWith(".jar")) {
                    return Path.of(location).toString();
                }
            } catch (URISyntaxException | IllegalArgumentException notAFile) {
                return "whodunit-junit-extension-agent.jar";
            }
        }
        return "whodunit-junit-extension-agent.jar";
    }
}
