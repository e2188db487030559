package dev.whodunit.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.whodunit.diagnosis.ShownStage;
import dev.whodunit.report.html.Gzip;
import dev.whodunit.report.html.Html;
import dev.whodunit.report.html.ShownText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The stages for which a page has no room, as packed data from which a script makes rows of the table and what is below it. */
record RestOfStages(List<ShownStage> stages, StageDetails details, Function<ShownStage, String> word) {

    private static final int LONGEST = 200;

    /** @param shown numbers of those that are in the page itself */
    void write(List<Integer> shown, Html page) {
        Set<Integer> known = new HashSet<>(shown);
        ArrayNode rest = JsonNodeFactory.instance.arrayNode();
        for (int number = 0; number < stages.size(); number++) {
            if (!known.contains(number)) {
                add(number, stages.get(number), rest.addArray());
            }
        }
        page.packed("stages-packed", Gzip.of(rest.toString()));
        Page.script("packed", page);
        Page.include("stages", page);
    }

    private void add(int number, ShownStage stage, ArrayNode row) {
        row.add(number).add(word.apply(stage)).add(Math.min(stage.depth(), 8));
        row.add(text(stage.name())).add(text(stage.type())).add(text(stage.size()));
        row.add(text(stage.function())).add(text(stage.location()));
        ArrayNode told = row.addArray();
        details.told(stage).forEach(line -> told.add(text(line)));
    }

    private static String text(String text) {
        return ShownText.visible(ShownText.cut(text, LONGEST));
    }
}
