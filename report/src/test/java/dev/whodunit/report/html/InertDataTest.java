package dev.whodunit.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts read is never executed, whatever is in it. */
class InertDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "]]>",
                "&lt;",
                "\u2028",
                "a\"b\\c",
                "</SCRIPT >"
            })
    void markupInDataEndsNothing(String hostile) throws Exception {
        String json = new ObjectMapper().writeValueAsString(new String[] {hostile});

        Document page = Jsoup.parse(new Html().data("facts", json).toString());

        assertThat(page.select("script")).hasSize(1);
        Element data = page.select("script#facts").get(0);
        assertThat(data.attr("type")).isEqualTo("application/json");
        JsonNode read = new ObjectMapper().readTree(data.data());
        assertThat(read.get(0).asText()).isEqualTo(hostile);
    }

    @Test
    void packedDataHasNoMarkupAndComesBack() throws Exception {
        String hostile = "</script><script>alert(1)</script>".repeat(20);

        Document page = Jsoup.parse(new Html().packed("rows", Gzip.of(hostile)).toString());

        String packed = page.select("script#rows").get(0).data();
        assertThat(packed).matches("[A-Za-z0-9+/=]+");
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(hostile);
        }
    }

    @Test
    void whatEyesDoNotSeeIsWrittenOutForScriptsToo() {
        assertThat(ShownText.visible("a\u202Eb<\u0007")).isEqualTo("a\\u202Eb<\\u0007");
    }

    @Test
    void bytesAreThoseOfUtf8() {
        Html page = new Html().text("aé値\uD83D\uDD0E");

        assertThat(page.bytes()).isEqualTo(page.toString().getBytes(StandardCharsets.UTF_8).length);
    }
}
