package drivers;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/** Cleans the comments of a web site. */
public final class CleanLinks {

    public List<String> run() {
        List<String> clean = new ArrayList<>();
        for (String comment : List.of(
                "<p>See <a href=\"/help\">help</a></p>",
                "<a href=\"java\tscript:alert(1)\">win</a>",
                "<b>bold</b><script>x()</script>")) {
            clean.add(Jsoup.clean(
                    comment, "https://example.com/", Safelist.basic().preserveRelativeLinks(true)));
        }
        return clean;
    }
}
