package dev.whodunit.weave;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.instrument.Instrumentation;
import java.lang.management.ManagementFactory;
import java.util.List;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.jspecify.annotations.Nullable;

/** Starts weaving in this JVM: with the agent's instrumentation where there is one, else by attaching to itself. */
public final class WeavingInstaller {

    private static final Logger LOG = System.getLogger(WeavingInstaller.class.getPackageName());

    /** The one weaving of this JVM; transformers of a JVM cannot be told apart, so there must not be a second. */
    private static @Nullable Weaving installed;

    private WeavingInstaller() {}

    /**
     * The weaving of this JVM, started now if it was not.
     *
     * @throws WeavingException if the JVM does not let an agent attach; the message has the option to start it with
     */
    public static synchronized Weaving install() {
        Weaving running = installed;
        return running != null ? running : start(attach());
    }

    /** Starts weaving with the instrumentation that the JVM handed to an agent. */
    public static synchronized Weaving install(Instrumentation instrumentation) {
        Weaving running = installed;
        return running != null ? running : start(instrumentation);
    }

    private static Weaving start(Instrumentation instrumentation) {
        BridgeInjection.into(instrumentation);
        Weaving weaving = new Weaving(instrumentation);
        installed = weaving;
        return weaving;
    }

    private static Instrumentation attach() {
        try {
            Instrumentation attached = ByteBuddyAgent.install();
            if (isWarnedOf()) {
                LOG.log(Level.WARNING, AttachAdvice.tolerated());
            }
            return attached;
        } catch (RuntimeException | LinkageError refused) {
            throw new WeavingException(AttachAdvice.refused(jvmOptions()), refused);
        }
    }

    /** Java 21 and later warn of agents that attach, unless the command line allows it. */
    private static boolean isWarnedOf() {
        return Runtime.version().feature() >= 21 && !jvmOptions().contains("-XX:+EnableDynamicAgentLoading");
    }

    private static List<String> jvmOptions() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }
}
