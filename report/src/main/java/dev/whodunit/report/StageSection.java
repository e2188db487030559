package dev.whodunit.report;

import dev.whodunit.diagnosis.ShownStage;
import dev.whodunit.diagnosis.StepComparison.Status;
import dev.whodunit.report.html.Html;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.List;
import java.util.Optional;

/** The stages as a table, and below it what each of them was given and made. */
record StageSection(List<ShownStage> stages, Recording run, Optional<Compared> compared) {

    private static final List<String> HEADINGS = List.of("", "artifact", "type", "size", "made by", "in");

    void write(Html page) {
        if (stages.isEmpty()) {
            return;
        }
        page.open("section", "id", "stages", "aria-labelledby", "stages-title").line();
        page.element("h2", "Stages", "id", "stages-title").line();
        writeTable(page);
        for (int i = 0; i < stages.size(); i++) {
            writeDetails(i, stages.get(i), page);
        }
        page.close().line();
    }

    private void writeTable(Html page) {
        page.open("div", "class", "scrolls", "tabindex", "0", "role", "region", "aria-label", "Stages");
        page.open("table").open("thead").open("tr");
        HEADINGS.forEach(heading -> page.element("th", heading.isEmpty() ? "status" : heading, "scope", "col"));
        page.close().close().open("tbody").line();
        for (int i = 0; i < stages.size(); i++) {
            ShownStage stage = stages.get(i);
            page.open("tr", "class", word(stage));
            page.element("td", word(stage), "class", "status");
            page.open("th", "scope", "row", "class", "depth-" + Math.min(stage.depth(), 8))
                    .element("a", stage.name(), "href", "#stage-" + i)
                    .close();
            page.element("td", stage.type());
            page.element("td", stage.size(), "class", "size");
            page.element("td", stage.function());
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

    private void writeDetails(int number, ShownStage stage, Html page) {
        boolean isOpen = stage.step().status() == Status.CHANGED;
        String[] attributes = isOpen
                ? new String[] {"id", "stage-" + number, "class", "stage " + word(stage), "open", "open"}
                : new String[] {"id", "stage-" + number, "class", "stage " + word(stage)};
        page.open("details", attributes).line();
        page.open("summary")
                .element("strong", stage.name())
                .text(" " + stage.function() + (stage.location().isEmpty() ? "" : " in " + stage.location()))
                .close()
                .line();
        Step now = stage.step().shown();
        Optional<Call> call = shownCall(stage, now);
        Optional<Call> before =
                call.flatMap(shown -> stage.step().accepted().flatMap(accepted -> accepted.sample(shown.index())));
        if (now.count() > 1) {
            page.element(
                            "p",
                            "Executed " + now.count() + " times; shown is execution "
                                    + call.map(Call::index).orElse(0L) + ".")
                    .line();
        }
        if (call.isEmpty()) {
            page.element("p", "Its values were not kept.").line();
        } else {
            writeCall(call.get(), before, page);
        }
        page.close().line();
    }

    private Optional<Call> shownCall(ShownStage stage, Step step) {
        return compared.stream()
                .flatMap(comparison -> comparison.verdict().culprits().stream())
                .filter(culprit -> stage.step()
                        .current()
                        .filter(now -> now.id() == culprit.currentStep())
                        .isPresent())
                .findFirst()
                .flatMap(culprit -> step.sample(culprit.call()))
                .or(() -> step.samples().stream().findFirst());
    }

    private void writeCall(Call call, Optional<Call> before, Html page) {
        ArtifactView view = new ArtifactView(
                run.contents(),
                compared.flatMap(Compared::accepted).map(Recording::contents).orElse(run.contents()));
        for (Artifact input : call.inputs()) {
            view.write("given " + input.name(), input, before.flatMap(old -> old.input(input.name())), page);
        }
        if (!call.output().isVoid()) {
            view.write(
                    call.threw() ? "threw" : "made",
                    call.output(),
                    before.map(Call::output).filter(old -> !old.isVoid()),
                    page);
        }
        for (Artifact changed : call.changed()) {
            Optional<Artifact> old = before.flatMap(earlier -> earlier.changed().stream()
                    .filter(other -> other.name().equals(changed.name()))
                    .findFirst());
            view.write("left " + changed.name(), changed, old, page);
        }
    }
}
