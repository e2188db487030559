package dev.whodunit.benchmarks.libraries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** jsoup: puts the bird strikes into a careless web page, parses it, selects from it, and cleans it. */
public final class StrikePage {

    /** What was selected, and the page without what is not safe. */
    public String publish(Path strikes) throws IOException {
        List<String> lines = Files.readAllLines(strikes);
        StringBuilder html = new StringBuilder("<title>Strikes &amp; costs</title><table id=strikes>");
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            html.append("<tr class='").append(cells.get(7)).append(" row'>");
            cells.forEach(cell -> html.append("<td>").append(cell));
            html.append("<td><a href='/model/")
                    .append(cells.get(1))
                    .append("' onclick=alert(1)>more&hellip;</a><script>count(1 < 2)</script>");
        }
        Document page = Jsoup.parse(html.toString(), "https://example.org/strikes");
        StringBuilder result = new StringBuilder(page.title()).append('\n');
        for (Element row : page.select("tr.Large:has(td:contains(Climb)), tr.Medium > td:nth-child(9)")) {
            result.append(row.text()).append('\n');
        }
        for (Element link : page.select("a[href^=/model/B]")) {
            result.append(link.absUrl("href"))
                    .append(' ')
                    .append(link.cssSelector())
                    .append('\n');
            link.attr("rel", "nofollow").addClass("outside").prepend("<b>see</b> ");
        }
        page.select("tr:gt(5) td:last-of-type").remove();
        result.append(page.body().html()).append('\n');
        return result.append(Jsoup.clean(html.toString(), "https://example.org", Safelist.relaxed()))
                .toString();
    }
}
