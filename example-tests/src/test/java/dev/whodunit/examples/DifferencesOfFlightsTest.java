package dev.whodunit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.difference.DifferenceText;
import dev.whodunit.difference.Differences;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** 20,000 real flights, in which little is changed: no row has a key, and rows are told by what they hold. */
class DifferencesOfFlightsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void whatWasDoneIsToldInAFewLines() throws IOException {
        JsonNode accepted = JSON.readTree(Data.file("flights-20k.json").toFile());
        ArrayNode current = accepted.deepCopy();
        ((ObjectNode) current.get(100)).put("delay", 999);
        ((ObjectNode) current.get(200)).put("origin", "XYZ");
        JsonNode moved = current.remove(15_000);
        current.insert(5, moved);
        current.remove(19_000);
        current.insert(3, moved.deepCopy());

        Differences differences = Differences.between(accepted, current, Differences.SHOWN);

        assertThat(DifferenceText.PLAIN.lines(differences))
                .containsExactly(
                        "~ [15000] moved to [3]: {\"date\":\"2001/03/10 08:53\",\"delay\":-10,\"distance\":1080,\"origin\":\"CLE\",\"destination\":\"MIA\"}",
                        "+ [6] {\"date\":\"2001/03/10 08:53\",\"delay\":-10,\"distance\":1080,\"origin\":\"CLE\",\"destination\":\"MIA\"}",
                        "~ [100].delay: -5 → 999 (+1004, +20,080%) in {\"date\":\"2001/01/01 14:11\",\"distance\":356,…}",
                        "~ [200].origin: \"LGA\" → \"XYZ\" in {\"date\":\"2001/01/01 20:34\",\"delay\":0,…}",
                        "- [19000] {\"date\":\"2001/03/27 15:46\",\"delay\":1,\"distance\":515,\"origin\":\"ATL\",\"destination\":\"RSW\"}");
    }
}
