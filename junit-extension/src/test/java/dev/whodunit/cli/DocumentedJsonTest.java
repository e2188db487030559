package dev.whodunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.cli.RedShop.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the command line has what the commands print for programs, word by word. */
class DocumentedJsonTest {

    private static final Path PAGE = Path.of("..", "docs", "command-line.md");

    @TempDir
    private static Path shared;

    private static RedShop red;

    @BeforeAll
    static void breakTests() throws Exception {
        red = RedShop.of(shared);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runs ShopTest#totals --json",
                "explain ShopTest#totals --json",
                "show ShopTest#totals prices --rows 2 --json",
                "diff ShopTest#totals prices --json",
                "steps ShopTest#sums --json"
            })
    void isWhatIsPrinted(String command) throws IOException {
        String[] words = command.split(" ");

        Answer answer = red.run(words[0], Arrays.copyOfRange(words, 1, words.length));

        assertThat(answer.err()).isEmpty();
        JsonNode printed = new ObjectMapper().readTree(answer.out());
        assertThat(documented(command)).as(printed.toPrettyString()).isEqualTo(printed);
    }

    private static JsonNode documented(String command) throws IOException {
        Matcher block = Pattern.compile(
                        "`" + Pattern.quote(command) + "`(?:(?!```).)*```json\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        return block.find() ? new ObjectMapper().readTree(block.group(1)) : new ObjectMapper().createObjectNode();
    }
}
