package dev.whodunit.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</title><img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "' onfocus='alert(1)",
                "javascript:alert(1)",
                "<!-- --> ]]> --!>",
                "&lt;b&gt; &amp;#60;",
                "../../etc/passwd"
            })
    void markupIsATextInElementsAndInAttributes(String hostile) {
        Document page =
                Jsoup.parse(new Html().element("p", hostile, "title", hostile).toString());

        assertThat(page.select("p").text()).isEqualTo(hostile);
        assertThat(page.select("p").attr("title")).isEqualTo(hostile);
        assertThat(page.body().getAllElements()).hasSize(2);
    }

    @Test
    void whatEyesDoNotSeeIsWrittenOut() {
        assertThat(new Html().text("a\u202Eb\u0000c\u0007d\uD800e\u2028f").toString())
                .isEqualTo("a\\u202Eb\\u0000c\\u0007d\\uD800e\\u2028f");
    }

    @Test
    void dataDoesNotEndItsScript() {
        Document page =
                Jsoup.parse(new Html().data("rows", "{\"a\":\"</script><b>\"}").toString());

        assertThat(page.select("b")).isEmpty();
        assertThat(page.select("script#rows").html()).isEqualTo("{\"a\":\"\\u003c/script>\\u003cb>\"}");
    }

    @Test
    void aPageWithAnOpenElementIsNoPage() {
        assertThatThrownBy(() -> new Html().open("main").toString())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("main");
    }
}
