package dev.whodunit.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.cli.Whodunit;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command of the command line as a tool. All of it is read from the command, so that the two cannot differ.
 *
 * @param description what the command says of itself
 * @param arguments its positional parameters in their order, then its options
 */
record CommandTool(String name, String description, List<ToolArgument> arguments) {

    /** The commands that only read; what is accepted or taken out is decided by people, on their command line. */
    private static final List<String> QUESTIONS =
            List.of("explain", "diff", "show", "steps", "why", "where-to", "runs", "map");

    private static final ObjectMapper JSON = new ObjectMapper();

    CommandTool {
        arguments = List.copyOf(arguments);
    }

    static List<CommandTool> all() {
        Map<String, CommandLine> commands = Whodunit.commandLine().getSubcommands();
        return QUESTIONS.stream()
                .map(name -> of(Objects.requireNonNull(commands.get(name)).getCommandSpec()))
                .toList();
    }

    static CommandTool of(CommandSpec command) {
        return new CommandTool(
                command.name(),
                String.format(String.join(" ", command.usageMessage().description())),
                ToolArgument.of(command));
    }

    /** How a client sees it. */
    Tool described() {
        return Tool.builder(name, schema())
                .description(description)
                .annotations(ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
    }

    /** The JSON schema of its arguments. */
    private Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        arguments.forEach(argument -> properties.put(argument.name(), argument.schema()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                arguments.stream()
                        .filter(ToolArgument::isRequired)
                        .map(ToolArgument::name)
                        .toList());
        schema.put("additionalProperties", false);
        return schema;
    }

    /** Runs the command. An answer is no error, whatever it says of tests; an error says how to mend it. */
    CallToolResult call(@Nullable Map<String, Object> given) {
        Map<String, Object> present = given == null ? Map.of() : given;
        try {
            Answer answer = Answer.to(CommandWords.of(this, present));
            CallToolResult.Builder result = CallToolResult.builder().isError(answer.isError());
            Stream.of(answer.out(), answer.err())
                    .filter(text -> !text.isEmpty())
                    .forEach(result::addTextContent);
            if (Boolean.TRUE.equals(present.get("json"))) {
                object(answer.out()).ifPresent(result::structuredContent);
            }
            return result.build();
        } catch (ArgumentException wrong) {
            return CallToolResult.builder()
                    .isError(true)
                    .addTextContent(String.valueOf(wrong.getMessage()))
                    .build();
        }
    }

    private static Optional<Object> object(String printed) {
        try {
            return Optional.of(JSON.readTree(printed))
                    .filter(JsonNode::isObject)
                    .map(object -> JSON.convertValue(object, Map.class));
        } catch (JsonProcessingException text) {
            return Optional.empty();
        }
    }
}
