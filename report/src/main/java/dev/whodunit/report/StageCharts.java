package dev.whodunit.report;

import dev.whodunit.diagnosis.ShownStage;
import dev.whodunit.diagnosis.StepComparison.Status;
import dev.whodunit.report.chart.ColumnCharts;
import dev.whodunit.report.chart.ColumnSource;
import dev.whodunit.report.chart.Columns;
import dev.whodunit.report.chart.Series;
import dev.whodunit.report.html.Html;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the numbers of a stage's lists are distributed. Pages of tests that passed have that of stages that are not as accepted only, since there are many of them.
 *
 * @param isOfAll whether stages that are as accepted have it as well
 */
record StageCharts(boolean isOfAll, Contents contents, Contents accepted, ColumnSource source) {

    /** With so many characters a page is large enough; what is other than accepted has twice the room. */
    private static final int ROOM = 400_000;

    static StageCharts of(RunReport report, Optional<Compared> compared, Contents contents) {
        Contents accepted =
                compared.flatMap(Compared::accepted).map(Recording::contents).orElse(contents);
        return new StageCharts(report.outcome() == RunReport.Outcome.FAILED, contents, accepted, new ColumnSource());
    }

    /** @param before the same execution in the accepted run, if it is known */
    void write(ShownStage stage, Call call, Optional<Call> before, Html page) {
        boolean isSame = stage.step().status() == Status.SAME;
        if ((isSame && !isOfAll) || page.length() > (isSame ? ROOM : 2 * ROOM)) {
            return;
        }
        List<Series> series = new ArrayList<>();
        for (Artifact input : call.inputs()) {
            add("given " + input.name(), "", input, contents, series);
        }
        if (!call.output().isVoid() && !call.threw()) {
            before.map(Call::output).ifPresent(old -> add("accepted", "made", old, accepted, series));
            add("made", "made", call.output(), contents, series);
        }
        for (Artifact changed : call.changed()) {
            before.flatMap(old -> changed(old, changed.name()))
                    .ifPresent(old -> add("accepted " + old.name(), "left " + old.name(), old, accepted, series));
            add("left " + changed.name(), "left " + changed.name(), changed, contents, series);
        }
        ColumnCharts.of(series).write(page);
    }

    private static Optional<Artifact> changed(Call call, String name) {
        return call.changed().stream()
                .filter(changed -> changed.name().equals(name))
                .findFirst();
    }

    private void add(String role, String made, Artifact artifact, Contents from, List<Series> series) {
        Columns columns = source.columns(artifact, from);
        if (columns.rows() > 0) {
            series.add(new Series(role, made, columns));
        }
    }
}
