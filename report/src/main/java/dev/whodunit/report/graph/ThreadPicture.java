package dev.whodunit.report.graph;

import dev.whodunit.diagnosis.ShownStage;
import dev.whodunit.report.graph.ThreadLanes.Lane;
import dev.whodunit.report.graph.ThreadLanes.Placed;
import dev.whodunit.report.html.Html;
import dev.whodunit.report.html.ShownText;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.List;
import java.util.Locale;

/** The order of steps by thread, as a picture with a row for each, and as a table. */
public final class ThreadPicture {

    private static final int MOST_LANES = 8;
    private static final int MOST_STEPS = 40;
    private static final int WIDTH = 150;
    private static final int HEIGHT = 56;
    private static final int LONGEST = 19;
    private static final int LONGEST_CELL = 100;
    private static final List<String> HEADINGS = List.of("thread", "order", "step", "executions", "in");
    private static final String WHAT_IT_SAYS =
            "A row is a thread, or several that did the same; steps of a row are in the order in which they began. The recording has no time:"
                    + " steps of two rows have no order, but that a dashed line says after what a row was started.";

    private final ThreadLanes all;
    private final List<Lane> lanes;
    private final List<Placed> steps;
    private final List<ShownStage> stages;
    private final boolean isCompared;

    private ThreadPicture(List<ShownStage> stages, Recording run, boolean isCompared) {
        this.all = ThreadLanes.of(stages, run);
        this.stages = stages;
        this.isCompared = isCompared;
        this.lanes = all.lanes().subList(0, Math.min(MOST_LANES, all.lanes().size()));
        this.steps = all.placed().stream()
                .filter(placed -> placed.lane() < lanes.size())
                .limit(MOST_STEPS)
                .toList();
    }

    /**
     * Writes nothing of a run on one thread.
     *
     * @param isCompared whether two runs are compared, so that boxes say what became of them
     * @param isDrawn whether there is a picture beside the table
     */
    public static void write(List<ShownStage> stages, Recording run, boolean isCompared, boolean isDrawn, Html page) {
        if (run.steps().stream().anyMatch(Step::concurrent)) {
            ThreadPicture picture = new ThreadPicture(stages, run, isCompared);
            if (picture.lanes.size() > 1) {
                picture.writeSection(isDrawn, page);
            }
        }
    }

    private void writeSection(boolean isDrawn, Html page) {
        page.open("section", "id", "threads").open("details").line();
        page.element("summary", "Order by thread");
        if (isDrawn) {
            page.element("p", WHAT_IT_SAYS).line();
            page.open("div", "class", "scrolls", "tabindex", "0", "role", "region", "aria-label", "Order by thread");
            writePicture(page);
            page.close().line();
        }
        writeTable(page);
        int left = all.placed().size() - steps.size();
        if (left > 0) {
            page.element("p", "… and " + left + " more steps", "class", "rest").line();
        }
        page.close().close().line();
    }

    private void writePicture(Html page) {
        int columns = 1 + steps.stream().mapToInt(Placed::position).max().orElse(0);
        page.open(
                        "svg",
                        "class",
                        "lanes",
                        "role",
                        "group",
                        "aria-label",
                        "Steps in the order of their threads",
                        "width",
                        String.valueOf(Math.max(2, columns) * WIDTH + 8),
                        "height",
                        String.valueOf(lanes.size() * HEIGHT + 8),
                        "font-family",
                        "sans-serif",
                        "font-size",
                        "12")
                .line();
        for (int i = 0; i < lanes.size(); i++) {
            writeLane(i, lanes.get(i), page);
        }
        steps.forEach(placed -> writeStep(placed, page));
        page.close();
    }

    private static void writeLane(int number, Lane lane, Html page) {
        int x = lane.at() * WIDTH;
        int top = number * HEIGHT;
        page.element("text", lane.name(), "x", String.valueOf(x + 8), "y", String.valueOf(top + 14), "fill", "#57606a");
        if (lane.from() != number) {
            String way = "M" + (x + 2) + "," + (lane.from() * HEIGHT + 48) + "V" + (top + 34) + "h6";
            page.element("path", "", "d", way, "fill", "none", "stroke", "#57606a", "stroke-dasharray", "3 3");
        }
        page.line();
    }

    private void writeStep(Placed placed, Html page) {
        Look look = Look.of(isCompared && placed.stage() >= 0 ? status(placed) : "plain");
        int x = placed.position() * WIDTH + 8;
        int y = placed.lane() * HEIGHT + 20;
        boolean isStage = placed.stage() >= 0;
        page.open(isStage ? "a" : "g", isStage ? "href" : "class", isStage ? "#stage-" + placed.stage() : "step");
        page.element(
                "rect",
                "",
                "x",
                String.valueOf(x),
                "y",
                String.valueOf(y),
                "width",
                String.valueOf(WIDTH - 16),
                "height",
                "28",
                "rx",
                "4",
                "fill",
                look.fill(),
                "stroke",
                look.stroke(),
                "stroke-width",
                look.width(),
                "stroke-dasharray",
                look.dashes());
        String sign = look.word().startsWith("◆") ? "◆ " : "";
        page.element(
                "text",
                ShownText.cut(sign + name(placed), LONGEST),
                "x",
                String.valueOf(x + 8),
                "y",
                String.valueOf(y + 18),
                "fill",
                "#1f2328");
        page.close().line();
    }

    private String status(Placed placed) {
        return stages.get(placed.stage()).step().status().word();
    }

    private String name(Placed placed) {
        return placed.stage() >= 0
                ? stages.get(placed.stage()).name()
                : placed.step().function().displayName();
    }

    private void writeTable(Html page) {
        page.open("div", "class", "scrolls", "tabindex", "0", "role", "region", "aria-label", "Steps by thread");
        page.open("table").open("thead").open("tr");
        HEADINGS.forEach(heading -> page.element("th", heading, "scope", "col"));
        page.close().close().open("tbody").line();
        for (Placed placed : steps) {
            page.open("tr")
                    .element("td", lanes.get(placed.lane()).name())
                    .element("td", String.valueOf(placed.position() + 1), "class", "size")
                    .element("th", ShownText.cut(name(placed), LONGEST_CELL), "scope", "row")
                    .element(
                            "td",
                            String.format(Locale.ROOT, "%,d", placed.step().count()),
                            "class",
                            "size")
                    .element("td", placed.step().site().location())
                    .close()
                    .line();
        }
        page.close().close().close().line();
    }
}
