package dev.whodunit.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The arguments of a tool as a command line. */
final class CommandWords {

    private CommandWords() {}

    /**
     * The command, its options, and behind {@code --} what a dash may begin. Null is the same as nothing, as many clients send it for what is
     * left out.
     *
     * @throws ArgumentException if an argument is missing, unknown or of another type
     */
    static List<String> of(CommandTool tool, Map<String, Object> given) {
        refuseUnknown(tool, given);
        List<String> words = new ArrayList<>(List.of(tool.name()));
        List<String> positional = new ArrayList<>();
        for (ToolArgument argument : tool.arguments()) {
            Object value = given.get(argument.name());
            if (value != null) {
                (argument.isOption() ? words : positional).addAll(argument.words(value));
            } else if (argument.isRequired()) {
                throw new ArgumentException(tool.name() + " needs " + argument.name() + ": " + argument.description());
            }
        }
        words.add("--");
        words.addAll(positional);
        return words;
    }

    private static void refuseUnknown(CommandTool tool, Map<String, Object> given) {
        List<String> known = tool.arguments().stream().map(ToolArgument::name).toList();
        String unknown = given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new ArgumentException(
                    tool.name() + " has no argument " + unknown + ". It has: " + String.join(", ", known) + ".");
        }
    }
}
