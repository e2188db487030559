package dev.whodunit.report;

import dev.whodunit.diagnosis.ShownStage;
import dev.whodunit.diagnosis.StepComparison.Status;
import dev.whodunit.report.html.Html;
import dev.whodunit.report.html.ShownText;
import dev.whodunit.run.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The stages as a table, and below it what each of them was given and made. */
record StageSection(
        List<ShownStage> stages, Recording run, Optional<Compared> compared, StageCharts charts, PageExtras extras) {

    /** Beyond so many stages those that are as accepted are packed for the script. */
    private static final int MOST_STAGES = 1_000;

    private static final int LONGEST_CELL = 200;
    private static final List<String> HEADINGS = List.of("", "artifact", "type", "size", "made by", "in");
    private static final String ALONE =
            "The run was compared with the snapshot alone, which has of each stage the digest of"
                    + " all executions and the beginning of what the first one made.";

    void write(Html page) {
        if (stages.isEmpty()) {
            return;
        }
        page.open("section", "id", "stages", "aria-labelledby", "stages-title").line();
        page.element("h2", "Stages", "id", "stages-title").line();
        if (compared.filter(Compared::isOfLines).isPresent()) {
            page.element("p", ALONE).line();
        }
        List<Integer> shown = shown();
        writeTable(shown, page);
        if (shown.size() < stages.size()) {
            page.element("p", "… and " + (stages.size() - shown.size()) + " more stages", "class", "rest")
                    .line();
        }
        StageDetails details = new StageDetails(run, compared, charts, extras);
        shown.forEach(number -> details.write(number, stages.get(number), word(stages.get(number)), page));
        if (shown.size() < stages.size()) {
            new RestOfStages(stages, details, this::word).write(shown, page);
        }
        StageFolds.of(stages).write(page);
        page.close().line();
    }

    /** Those that are not as accepted go first where there is no room for all. */
    private List<Integer> shown() {
        List<Integer> telling = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            (stages.get(i).step().status() == Status.SAME ? rest : telling).add(i);
        }
        telling.addAll(rest);
        return List.copyOf(new TreeSet<>(telling.subList(0, Math.min(MOST_STAGES, telling.size()))));
    }

    private void writeTable(List<Integer> shown, Html page) {
        page.open("div", "class", "scrolls", "tabindex", "0", "role", "region", "aria-label", "Stages");
        page.open("table").open("thead").open("tr");
        HEADINGS.forEach(heading -> page.element("th", heading.isEmpty() ? "status" : heading, "scope", "col"));
        page.close().close().open("tbody").line();
        for (int number : shown) {
            ShownStage stage = stages.get(number);
            page.open("tr", "class", word(stage));
            page.element("td", word(stage), "class", "status");
            page.open("th", "scope", "row", "class", "depth-" + Math.min(stage.depth(), 8))
                    .element("a", ShownText.cut(stage.name(), LONGEST_CELL), "href", "#stage-" + number)
                    .close();
            page.element("td", ShownText.cut(stage.type(), LONGEST_CELL));
            page.element("td", stage.size(), "class", "size");
            page.element("td", ShownText.cut(stage.function(), LONGEST_CELL));
            page.element("td", stage.location());
            page.close().line();
        }
        page.close().close().close().line();
    }

    private String word(ShownStage stage) {
        boolean isCompared = compared.filter(
                        comparison -> !comparison.verdict().steps().isEmpty())
                .isPresent();
        return isCompared ? stage.step().status().word() : "recorded";
    }
}
