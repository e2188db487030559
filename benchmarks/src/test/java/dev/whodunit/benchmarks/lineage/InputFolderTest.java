package dev.whodunit.benchmarks.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InputFolderTest {

    @TempDir
    private Path folder;

    static List<Pipeline> pipelines() {
        return Pipeline.all();
    }

    private InputFolder read(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return InputFolder.read(folder, List.of(file));
    }

    private static Map<String, Content> contents(InputFolder inputs) {
        Map<String, Content> contents = new TreeMap<>();
        inputs.values().forEach(value -> contents.put(value.toString(), inputs.content(value)));
        return contents;
    }

    private String changed(InputFolder inputs, InputValue value, Content content) throws IOException {
        inputs.write(Map.of(value, content), folder);
        return Files.readString(folder.resolve(value.file()));
    }

    @Test
    void cellsOfCsvAreBelowItsHeader() throws IOException {
        assertThat(contents(read("a.csv", "id,name\n1,\"Smith, \"\"Jo\"\"\"\n,x\n")))
                .isEqualTo(Map.of(
                        "a.csv[0].id", Content.number("1"),
                        "a.csv[0].name", Content.text("Smith, \"Jo\""),
                        "a.csv[1].id", Content.NOTHING,
                        "a.csv[1].name", Content.text("x")));
    }

    @Test
    void rowsOfJsonAreTheElementsOfItsFirstArray() throws IOException {
        assertThat(contents(read(
                        "a.json", "{\"type\": \"x\", \"rows\": [{\"p\": {\"q\": [1, null]}}, {\"p\": \"\\\"\"}]}")))
                .isEqualTo(Map.of(
                        "a.json[0].p.q[0]", Content.number("1"),
                        "a.json[0].p.q[1]", Content.NOTHING,
                        "a.json[1].p", Content.text("\"")));
    }

    @Test
    void rowsOfJsonLinesAreTheLinesThatAreJson() throws IOException {
        assertThat(contents(read("a.jsonl", "{\"p\": 1}\n{\"p\": 2, \n{\"p\": 3}\n")))
                .isEqualTo(Map.of("a.jsonl[0].p", Content.number("1"), "a.jsonl[2].p", Content.number("3")));
    }

    @Test
    void otherFilesHaveLines() throws IOException {
        assertThat(contents(read("a.txt", "# words\n7\n\n")))
                .isEqualTo(Map.of(
                        "a.txt[0].line", Content.text("# words"),
                        "a.txt[1].line", Content.text("7"),
                        "a.txt[2].line", Content.NOTHING));
    }

    @Test
    void aChangeOfACellLeavesTheOthersAsTheyAre() throws IOException {
        InputFolder inputs = read("a.csv", "id,name\r\n1,\"b\"\r\n2,c\r\n");

        assertThat(changed(inputs, new InputValue("a.csv", 1, "name"), Content.text("d, e")))
                .isEqualTo("id,name\r\n1,\"b\"\r\n2,\"d, e\"\r\n");
    }

    @Test
    void aChangeInJsonLeavesTheRestAsItIs() throws IOException {
        InputFolder inputs = read("a.json", "[ {\"p\":1.50 , \"q\" : \"a\\\"b\"} ]");

        assertThat(changed(inputs, new InputValue("a.json", 0, "q"), Content.text("c\"d")))
                .isEqualTo("[ {\"p\":1.50 , \"q\" : \"c\\\"d\"} ]");
    }

    @Test
    void emptyIsNullInJson() throws IOException {
        InputFolder inputs = read("a.jsonl", "{\"p\": 1}\n{\"p\": \"x\"}\n");

        assertThat(changed(inputs, new InputValue("a.jsonl", 1, "p"), Content.NOTHING))
                .isEqualTo("{\"p\": 1}\n{\"p\": null}\n");
    }

    @ParameterizedTest
    @MethodSource("pipelines")
    void whatIsWrittenBackIsReadAsTheSame(Pipeline pipeline) throws IOException {
        Path inputs = folder.resolve("inputs");
        pipeline.writeInputs(inputs);
        InputFolder original = InputFolder.read(inputs, pipeline.files());
        Map<InputValue, Content> all = new TreeMap<>();
        original.values().forEach(value -> all.put(value, original.content(value)));
        original.write(all, folder);

        assertThat(contents(InputFolder.read(folder, pipeline.files())))
                .isNotEmpty()
                .isEqualTo(contents(original));
    }
}
