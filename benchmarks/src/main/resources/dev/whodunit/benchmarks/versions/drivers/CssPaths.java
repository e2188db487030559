package drivers;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/** The CSS path of each paragraph. */
public final class CssPaths {

    public List<String> run() {
        Document page = Jsoup.parse(
                "<div id=main><p class=first>One</p><p class=\"text md:wide\">Two</p><p>Three</p></div>");
        List<String> paths = new ArrayList<>();
        for (Element paragraph : page.getElementsByTag("p")) {
            paths.add(path(paragraph));
        }
        return paths;
    }

    private static String path(Element element) {
        try {
            return element.cssSelector();
        } catch (Selector.SelectorParseException none) {
            return "no path";
        }
    }
}
