package dev.whodunit.agent;

import dev.whodunit.weave.Scope;
import dev.whodunit.weave.WeavingException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What stands after the {@code =} of {@code -javaagent:whodunit.jar=trace=com.acme..,out=target/run}.
 *
 * @param trace the classes of the pipeline; several patterns are joined by {@code +}
 * @param out the folder for the recording; if absent, nothing is recorded until a test asks for it
 * @param name name of the run; the main class where absent
 * @param lineage whether values are followed, so that it is known where each came from
 * @param config the file that says what is not recorded as it is
 */
public record AgentOptions(
        Scope trace, Optional<Path> out, Optional<String> name, boolean lineage, Optional<Path> config) {

    private static final String USAGE =
            "Write -javaagent:<jar>=trace=com.acme..,out=DIRECTORY (several patterns: trace=com.acme..+org.util..; to follow values: lineage=true; what is not recorded: config=whodunit.yaml).";

    /**
     * Reads the options.
     *
     * @throws WeavingException if one is unknown or {@code trace} is missing though {@code out} is given; the message says
     *     how to write them
     */
    public static AgentOptions parse(String text) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : text.isBlank() ? new String[0] : text.strip().split(",", -1)) {
            int equals = option.indexOf('=');
            String key = equals < 0 ? option : option.substring(0, equals);
            if (equals < 0 || !key.matches("trace|out|name|lineage|config")) {
                throw new WeavingException("Whodunit's agent does not know the option \"" + option + "\". " + USAGE);
            }
            options.put(key, option.substring(equals + 1));
        }
        Scope trace = Scope.of(options.getOrDefault("trace", "").replace('+', ','));
        if (trace.isEmpty() && options.containsKey("out")) {
            throw new WeavingException("Whodunit's agent is told where to record but not what. " + USAGE);
        }
        String lineage = options.getOrDefault("lineage", "false");
        if (!lineage.equals("true") && !lineage.equals("false")) {
            throw new WeavingException(
                    "Whodunit's agent is told lineage=" + lineage + ", but that must be true or false. " + USAGE);
        }
        return new AgentOptions(
                trace,
                Optional.ofNullable(options.get("out")).map(Path::of),
                Optional.ofNullable(options.get("name")),
                lineage.equals("true"),
                Optional.ofNullable(options.get("config")).map(Path::of));
    }
}
