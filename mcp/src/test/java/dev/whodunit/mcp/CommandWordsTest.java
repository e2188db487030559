package dev.whodunit.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    explain | {}                                                        | explain --
                    explain | {"tests": ["ShopTest#a", "ShopTest#b"], "json": true}     | explain --json -- ShopTest#a ShopTest#b
                    explain | {"json": false, "project": null}                          | explain --
                    show    | {"artifact": "prices", "test": "ShopTest#a", "rows": 20}  | show --rows=20 -- ShopTest#a prices
                    show    | {"artifact": "p", "test": "t", "rows": 20.0, "call": 5000000000} | show --call=5000000000 --rows=20 -- t p
                    why     | {"test": "--json", "part": "-1", "step": "--data"}        | why --step=--data -- --json -1
                    map     | {"roots": ["a.jar", "@b"], "trace": "com.acme.."}         | map --trace=com.acme.. -- a.jar @b
                    """)
    void argumentsAreWordsOfTheCommandLine(String tool, String given, String words) throws Exception {
        assertThat(words(tool, given)).isEqualTo(List.of(words.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    steps   | {"tset": "ShopTest#a"}         | steps has no argument tset. It has: test, project, build, directory, json.
                    show    | {"test": "ShopTest#a"}         | show needs artifact: Name of a variable, a parameter or a function.
                    show    | {"test": null}                 | show needs test: Folder of the recording, or a test: ShopTest#prices.
                    explain | {"tests": "ShopTest#a"}        | tests is "ShopTest#a", but must be an array of strings.
                    explain | {"tests": [1]}                 | tests is [1], but must be an array of strings.
                    explain | {"json": "true"}               | json is "true", but must be true or false.
                    explain | {"project": 7}                 | project is 7, but must be a string.
                    show    | {"test": "t", "artifact": "a", "rows": "ten"} | rows is "ten", but must be a whole number.
                    show    | {"test": "t", "artifact": "a", "rows": 1.5}   | rows is 1.5, but must be a whole number.
                    """)
    void whatIsWrongIsSaidWithHowToMendIt(String tool, String given, String message) {
        assertThatThrownBy(() -> words(tool, given))
                .isInstanceOf(ArgumentException.class)
                .hasMessage(message);
    }

    private static List<String> words(String name, String given) throws JsonProcessingException {
        CommandTool tool = CommandTool.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Map<String, Object> arguments = new ObjectMapper().readValue(given, new TypeReference<>() {});
        return CommandWords.of(tool, arguments);
    }
}
