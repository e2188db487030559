package dev.whodunit.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class CommandToolTest {

    /** What must be given is marked with an exclamation mark. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    explain  | tests array, snapshots string, pending string, project string, build string, directory string, json boolean
                    diff     | test string!, artifact string, project string, build string, directory string, accepted string, json boolean
                    show     | test string!, artifact string!, project string, build string, directory string, step string, call integer, rows integer, json boolean
                    steps    | test string!, project string, build string, directory string, json boolean
                    why      | test string!, part string!, project string, build string, directory string, json boolean, data boolean, step string
                    where-to | test string!, part string!, project string, build string, directory string, json boolean, data boolean, step string
                    runs     | tests array, project string, build string, directory string, json boolean
                    map      | roots array!, trace string!, format string, dot boolean
                    """)
    void aToolHasWhatItsCommandHas(String name, String arguments) {
        assertThat(tool(name).arguments().stream()
                        .map(one -> one.name() + " " + one.type() + (one.isRequired() ? "!" : "")))
                .containsExactlyInAnyOrder(arguments.split(", "));
    }

    @Test
    void theOnesThatReadAreToolsAndNoOther() {
        assertThat(CommandTool.all())
                .extracting(CommandTool::name)
                .containsExactly("explain", "diff", "show", "steps", "why", "where-to", "runs", "map");
    }

    @Test
    void itSaysWhatItsCommandSays() {
        assertThat(tool("show").description())
                .isEqualTo("Shows an artifact of a recorded run: what it is, who made it of what, and what it holds.");
        assertThat(tool("show").arguments())
                .extracting(ToolArgument::name, ToolArgument::description)
                .contains(
                        tuple("test", "Folder of the recording, or a test: ShopTest#prices."),
                        tuple("rows", "How many elements are shown (default: 10)."));
    }

    @Test
    void itChangesNothingAndTalksToNobody() {
        assertThat(CommandTool.all())
                .extracting(tool -> tool.described().annotations())
                .containsOnly(new ToolAnnotations(null, true, false, true, false, null));
    }

    @Command(name = "new", description = "Says 100%%.")
    static final class NewCommand {
        @Parameters(paramLabel = "THIS|THAT", arity = "1..*")
        private List<Path> those;

        @Option(
                names = {"-d", "--depth"},
                description = "How deep (default: ${DEFAULT-VALUE}).",
                defaultValue = "3")
        private long depth;

        @Option(names = "--inside", hidden = true)
        private boolean inside;

        @Option(names = "--help", usageHelp = true)
        private boolean help;
    }

    @Test
    void anOptionOfACommandIsAnArgumentByItself() {
        CommandTool tool = CommandTool.of(CommandSpec.forAnnotatedObject(new NewCommand()));

        assertThat(tool)
                .isEqualTo(new CommandTool(
                        "new",
                        "Says 100%.",
                        List.of(
                                new ToolArgument("thats", "", ToolArgument.Type.ARRAY, true, ""),
                                new ToolArgument(
                                        "depth",
                                        "--depth",
                                        ToolArgument.Type.INTEGER,
                                        false,
                                        "How deep (default: 3)."))));
    }

    static List<CommandTool> tools() {
        return CommandTool.all();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void itsSchemaIsOne(CommandTool tool) throws JsonProcessingException {
        String schema = new ObjectMapper().writeValueAsString(tool.described().inputSchema());

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}")
                        .validate(schema, InputFormat.JSON))
                .isEmpty();
        assertThat(schema).contains("\"additionalProperties\":false");
    }

    @Test
    void clientsAreToldInFewLinesHowToUseThem() {
        assertThat(ToolServer.INSTRUCTIONS.lines()).hasSizeLessThanOrEqualTo(15);
        assertThat(CommandTool.all().stream().map(CommandTool::name))
                .allSatisfy(name -> assertThat(ToolServer.INSTRUCTIONS).containsPattern("\\b" + name + "\\b"));
    }

    private static CommandTool tool(String name) {
        return CommandTool.all().stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
