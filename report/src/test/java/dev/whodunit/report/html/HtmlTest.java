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
    void aTextThatIsCutEndsWithAWholeCharacter() {
        assertThat(ShownText.cut("ab\uD83D\uDD0Ecd", 4)).isEqualTo("ab…");
        assertThat(ShownText.cut("ab\uD83D\uDD0Ecd", 5)).isEqualTo("ab\uD83D\uDD0E…");
        assertThat(ShownText.cut("abcd", 4)).isEqualTo("abcd");
    }

    @Test
    void aPageWithAnOpenElementIsNoPage() {
        assertThatThrownBy(() -> new Html().open("main").toString())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("main");
    }
}
