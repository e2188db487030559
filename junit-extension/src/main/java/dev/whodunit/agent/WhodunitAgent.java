package dev.whodunit.agent;

import dev.whodunit.record.Tracer;
import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/**
 * What the JVM starts for {@code -javaagent:whodunit.jar[=trace=com.acme..,out=DIRECTORY]}. Without options it only makes
 * weaving possible, for tests that ask for it later.
 */
public final class WhodunitAgent {

    private WhodunitAgent() {}

    /**
     * Called by the JVM before {@code main}.
     *
     * @param arguments the options, or null if there are none
     * @throws dev.whodunit.weave.WeavingException if the options are wrong; the program does not start then
     */
    public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
        AgentOptions options = AgentOptions.parse(arguments == null ? "" : arguments);
        Tracer tracer = Tracer.start(instrumentation);
        if (!options.trace().isEmpty()) {
            options.out().ifPresent(directory -> ProgramRun.begin(tracer, options, directory));
        }
    }

    /** Called by the JVM when the agent is attached later. */
    public static void agentmain(@Nullable String arguments, Instrumentation instrumentation) {
        premain(arguments, instrumentation);
    }
}
