package dev.whodunit.lineage.summaries;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** What Jackson and Commons CSV have. */
final class Libraries {

    private Libraries() {}

    static List<Recipe> recipes() {
        Recipe text = Recipes.held(
                made -> TextNode.valueOf(made.isEmpty() ? "" : (String) made.get(0)), List.of(Texts.text("b")));
        Recipe digits = Recipes.held(
                made -> TextNode.valueOf(made.isEmpty() ? "" : (String) made.get(0)),
                List.of(Recipes.single("17", "18")));
        Recipe number = Recipes.held(
                made -> IntNode.valueOf(made.isEmpty() ? 0 : (int) made.get(0)), List.of(Recipes.single(5, 50, -5)));
        Recipe flag = Recipes.held(
                made -> BooleanNode.valueOf(!made.isEmpty() && (boolean) made.get(0)),
                List.of(Recipes.single(true, false)));
        Recipe array = Recipes.listed(Libraries::array, List.of(text, digits, number));
        Recipe object = Recipes.mapped(
                Libraries::object,
                List.of(
                        Recipes.single("c0", "x0"),
                        text,
                        Recipes.single("c1", "x1"),
                        number,
                        Recipes.single("b"),
                        flag));
        Recipe nested = Recipes.mapped(
                Libraries::object, List.of(Recipes.single("d", "x0"), object, Recipes.single("c0", "x1"), array));
        return List.of(
                text,
                digits,
                number,
                flag,
                array,
                object,
                nested,
                Recipes.made(made -> new ObjectMapper()),
                Recipes.made(made -> new ObjectMapper().writer()),
                Recipes.made(made -> new ObjectMapper().reader()),
                Recipes.single(JsonPointer.compile("/c0"), JsonPointer.compile("/c1"), JsonPointer.compile("/d/c0")),
                Recipes.single(CSVFormat.DEFAULT, CSVFormat.TDF, CSVFormat.EXCEL),
                Recipes.single(
                        CSVFormat.DEFAULT
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get(),
                        CSVFormat.DEFAULT),
                Recipes.named(made -> record(made), Texts.elements(0)),
                Recipes.made(
                        made -> parser("c0,c1," + made.get(2) + "\n" + made.get(0) + ",d,a\n" + made.get(1) + ",e,f\n"),
                        Texts.text("b"),
                        Texts.text("q"),
                        Recipes.single("c2", "x2")));
    }

    /** Texts that Jackson can read. */
    static List<Recipe> texts() {
        return List.of(
                Recipes.single("{\"c0\":1}", "{\"c0\":2}", "{\"c1\":1}"),
                Recipes.single("[1,2]", "[1,3]", "[5]"),
                Recipes.single("\"b\"", "\"d\""),
                Recipes.single("5", "7"));
    }

    private static Object array(List<Object> made) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        made.forEach(node -> array.add((JsonNode) node));
        return array;
    }

    private static Object object(List<Object> made) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i + 1 < made.size(); i += 2) {
            object.set((String) made.get(i), (JsonNode) made.get(i + 1));
        }
        return object;
    }

    private static CSVParser parser(String text) throws IOException {
        return CSVParser.parse(
                text,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get());
    }

    private static Object record(List<Object> made) throws IOException {
        String cells = made.stream().map(String::valueOf).collect(Collectors.joining(","));
        return parser("c0,c1,c2,c3\n" + cells + "\n").iterator().next();
    }
}
