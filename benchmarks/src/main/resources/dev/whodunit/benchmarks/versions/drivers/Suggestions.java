package drivers;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a tool suggests after typing errors. */
public final class Suggestions {

    public List<String> run() {
        CommandSpec tool = CommandSpec.create().name("tool");
        tool.addSubcommand("start", CommandSpec.create());
        tool.addSubcommand("status", CommandSpec.create());
        CommandSpec internal = CommandSpec.create();
        internal.usageMessage().hidden(true);
        tool.addSubcommand("start-internal", internal);
        List<String> suggestions = new ArrayList<>();
        for (String typed : List.of("start", "strat", "stauts")) {
            try {
                new CommandLine(tool).parseArgs(typed);
            } catch (UnmatchedArgumentException unknown) {
                suggestions.add(typed + ": " + unknown.getSuggestions());
            }
        }
        return suggestions;
    }
}
