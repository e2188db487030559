package drivers;

import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A page of notes with links whose targets are at its end. */
public final class LinkLabels {

    public String run() {
        Node page = Parser.builder()
                .build()
                .parse("# Notes\n\nSee [Home], [the map][GROSSE KARTE] and\n*[nowhere]*.\n\n"
                        + "[home]: /index.html\n[gro\u00dfe  karte]: /map.html 'Map'\n");
        return HtmlRenderer.builder().build().render(page);
    }
}
