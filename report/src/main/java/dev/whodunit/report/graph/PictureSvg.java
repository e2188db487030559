package dev.whodunit.report.graph;

import dev.whodunit.report.graph.Drawing.Place;
import dev.whodunit.report.graph.Drawing.Point;
import dev.whodunit.report.html.Html;
import dev.whodunit.report.html.ShownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Draws boxes and arrows with attributes alone, since style sheets may be blocked where the report is shown. What became of a box is in its border
 * and in a word, not in a colour alone.
 */
record PictureSvg(List<Box> boxes, List<Arrow> arrows, Drawing drawing) {

    private static final int FONT = 13;
    private static final int LONGEST = 40;
    private static final int MARGIN = 10;
    private static final String INK = "#1f2328";
    private static final String GREY = "#57606a";

    void write(Html page) {
        open(page);
        writeTip(page);
        page.open("g", "fill", "none", "stroke", "#57606a").line();
        for (int i = 0; i < arrows.size(); i++) {
            writeArrow(arrows.get(i), drawing.lines().get(i), page);
        }
        page.close().line();
        page.open("g", "fill", INK).line();
        for (int i = 0; i < boxes.size(); i++) {
            writeBox(boxes.get(i), drawing.boxes().get(i), page);
        }
        page.close().close().line();
    }

    private void open(Html page) {
        String width = number(drawing.width() + 2 * MARGIN);
        String height = number(drawing.height() + 2 * MARGIN);
        page.open(
                        "svg",
                        "class",
                        "picture",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "role",
                        "group",
                        "aria-label",
                        "The stages of the run",
                        "viewBox",
                        -MARGIN + " " + -MARGIN + " " + width + " " + height,
                        "width",
                        width,
                        "height",
                        height,
                        "font-family",
                        "sans-serif",
                        "font-size",
                        String.valueOf(FONT))
                .line();
    }

    private static void writeTip(Html page) {
        page.open("defs")
                .open(
                        "marker",
                        "id",
                        "tip",
                        "viewBox",
                        "0 0 8 8",
                        "refX",
                        "8",
                        "refY",
                        "4",
                        "markerWidth",
                        "8",
                        "markerHeight",
                        "8",
                        "orient",
                        "auto")
                .element("path", "", "d", "M0,0 L8,4 L0,8 z", "class", "tip", "fill", "#57606a")
                .close()
                .close()
                .line();
    }

    private void writeArrow(Arrow arrow, List<Point> line, Html page) {
        if (line.isEmpty()) {
            return;
        }
        String way = line.stream()
                .map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" L", "M", ""));
        boolean isUnrun = boxes.get(arrow.to()).isUnrun();
        page.element(
                        "path",
                        "",
                        "class",
                        isUnrun ? "unrun" : "arrow",
                        "data-from",
                        boxes.get(arrow.from()).id(),
                        "data-to",
                        boxes.get(arrow.to()).id(),
                        "d",
                        way,
                        isUnrun ? "stroke-dasharray" : "marker-end",
                        isUnrun ? "3 3" : "url(#tip)")
                .line();
    }

    private static void writeBox(Box box, Place place, Html page) {
        Look look = Look.of(box.status());
        if (box.isUnrun()) {
            page.open("g", "class", "unrun", "data-by", box.id(), "fill", GREY);
        } else {
            page.open("a", "href", "#" + box.id(), "class", "box " + box.status());
        }
        writeBorder(place, look, page);
        text(page, place.x() + MARGIN, place.y() + 19, box.title(), !box.isUnrun());
        page.text(" ");
        text(page, place.x() + MARGIN, place.y() + 36, box.subtitle(), false);
        if (!look.word().isEmpty()) {
            page.text(" ");
            writeWord(place, look, page);
        }
        page.close().line();
    }

    /** Without what an element has if nothing is said: there are many boxes on many pages. */
    private static void writeBorder(Place place, Look look, Html page) {
        List<String> attributes = new ArrayList<>(List.of(
                "x",
                number(place.x()),
                "y",
                number(place.y()),
                "width",
                number(place.width()),
                "height",
                number(place.height()),
                "rx",
                "6",
                "fill",
                look.fill(),
                "stroke",
                look.stroke()));
        if (!look.width().equals("1")) {
            attributes.addAll(List.of("stroke-width", look.width()));
        }
        if (!look.dashes().equals("none")) {
            attributes.addAll(List.of("stroke-dasharray", look.dashes()));
        }
        page.element("rect", "", attributes.toArray(String[]::new));
    }

    private static void writeWord(Place place, Look look, Html page) {
        page.element(
                "text",
                look.word(),
                "x",
                number(place.x() + place.width()),
                "y",
                number(place.y() - 4),
                "text-anchor",
                "end",
                "class",
                "word",
                "fill",
                look.stroke(),
                "font-weight",
                "bold",
                "font-size",
                "12");
    }

    private static void text(Html page, double x, double y, String text, boolean isBold) {
        String shown = ShownText.cut(text, LONGEST);
        if (isBold) {
            page.element("text", shown, "x", number(x), "y", number(y), "font-weight", "bold");
        } else {
            page.element("text", shown, "x", number(x), "y", number(y));
        }
    }

    /** The same everywhere, and no longer than needed. */
    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
    }
}
