package dev.whodunit.difference;

import static dev.whodunit.difference.Compared.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class DifferenceJsonTest {

    @Test
    void programsReadTheSame() {
        JsonNode read = of(
                "[{'id':1,'delay':14,'at':'10:00','name':'a'},{'id':2},{'id':3},{'id':9}]",
                "[{'id':3},{'id':1,'delay':15,'at':'10:01','name':'b'},{'id':2},{'id':4}]");

        assertThat(read.path("first").get(0))
                .isEqualTo(json("{'path':'[2]','kind':'moved','pathAfter':'[0]','before':{'id':3},'after':{'id':3}}"));
        assertThat(read.path("first").get(1))
                .isEqualTo(json("{'path':'[0].delay','kind':'changed','pathAfter':'[1].delay','before':14,'after':15,"
                        + "'detail':{'delta':1,'percent':7.142857142857143},'context':{'id':1}}"));
        assertThat(read.path("first").get(2).path("detail")).isEqualTo(json("{'time':'PT1M'}"));
        assertThat(read.path("first").get(3).path("detail"))
                .isEqualTo(json("{'places':1,'words':[{'beforeFrom':0,'beforeTo':1,'afterFrom':0,'afterTo':1}]}"));
        assertThat(read.path("first").get(4)).isEqualTo(json("{'path':'[3]','kind':'removed','before':{'id':9}}"));
        assertThat(read.path("first").get(5)).isEqualTo(json("{'path':'[3]','kind':'added','after':{'id':4}}"));
        assertThat(read.path("count").asInt()).isEqualTo(6);
        assertThat(read.path("changed").asInt()).isEqualTo(3);
        assertThat(read.path("bounded").asBoolean()).isFalse();
    }

    @Test
    void anotherOrderIsCounted() {
        assertThat(of("{'a':1,'b':2}", "{'b':2,'a':1}").path("first").get(0))
                .isEqualTo(json("{'path':'','kind':'reordered','detail':{'moved':1,'of':2}}"));
    }

    @Test
    void anotherTypeHasBothNames() {
        assertThat(of("{'a':1}", "{'a':'1'}").path("first").get(0).path("detail"))
                .isEqualTo(json("{'typeBefore':'number','typeAfter':'text'}"));
    }

    @Test
    void whatIsVeryLongOnlyBegins() {
        String longRow = Collections.nCopies(1_000, 17).toString();

        JsonNode first = of("[]", "[" + longRow + "]").path("first").get(0);

        assertThat(first.has("after")).isFalse();
        assertThat(first.path("afterBegins").asText()).startsWith("[17,17").hasSize(1_000);
    }

    /** As text and back, as a program gets it. */
    private static JsonNode of(String before, String after) {
        return JsonTrees.read(DifferenceJson.of(Differences.between(json(before), json(after), 10))
                        .toString())
                .orElseThrow();
    }
}
