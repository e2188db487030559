package dev.whodunit.agent;

import dev.whodunit.record.Tracer;
import dev.whodunit.weave.WeavingException;
import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/**
 * What the JVM starts for {@code -javaagent:whodunit.jar[=trace=com.acme..,out=DIRECTORY]}. Without options it only makes
 * weaving possible, for tests that ask for it later.
 */
public final class WhodunitAgent {

    private WhodunitAgent() {}

    /**
     * Called by the JVM before {@code main}. If the options are wrong or this JVM cannot be traced, says so on standard error
     * and ends the JVM with exit code 1, as it would end by itself, but without burying the message below stack traces.
     *
     * @param arguments the options, or null if there are none
     */
    public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
        try {
            agentmain(arguments, instrumentation);
        } catch (WeavingException refused) {
            System.err.println(refused.getMessage() + " The program was not started.");
            System.exit(1);
        }
    }

    /**
     * Called by the JVM when the agent is attached to a running program, which goes on whatever happens here.
     *
     * @param arguments the options, or null if there are none
     * @throws WeavingException if the options are wrong or this JVM cannot be traced; the JVM hands it to who attached
     */
    public static void agentmain(@Nullable String arguments, Instrumentation instrumentation) {
        AgentOptions options = AgentOptions.parse(arguments == null ? "" : arguments);
        Tracer tracer = Tracer.start(instrumentation);
        if (!options.trace().isEmpty()) {
            options.out().ifPresent(directory -> ProgramRun.begin(tracer, options, directory));
        }
    }
}
