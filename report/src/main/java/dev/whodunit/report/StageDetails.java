package dev.whodunit.report;

import dev.whodunit.diagnosis.Culprit;
import dev.whodunit.diagnosis.ShownStage;
import dev.whodunit.diagnosis.StepComparison.Status;
import dev.whodunit.report.html.Html;
import dev.whodunit.report.html.ShownText;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.Call;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a stage was given and made, beside what it was given and made in the accepted run. */
record StageDetails(Recording run, Optional<Compared> compared, StageCharts charts, PageExtras extras) {

    /** So many characters are on a page before values are left out: first those of stages that are as accepted, then all. */
    private static final int ROOM = 1_000_000;

    private static final int ROOM_FOR_OTHER = 1_300_000;
    private static final int LONGEST_NAME = 200;

    /**
     * A value of an execution.
     *
     * @param role what it was there
     * @param before the accepted one, if it is known
     * @param ref which one it is
     */
    private record Value(String role, Artifact artifact, Optional<Artifact> before, ArtifactRef ref) {

        String told() {
            String size = artifact.size() >= 0 ? " of " + artifact.size() : "";
            return role + " " + ShownText.cut(artifact.type(), LONGEST_NAME) + size;
        }
    }

    void write(int number, ShownStage stage, String word, Html page) {
        boolean isOpen = stage.step().status() == Status.CHANGED;
        String[] attributes = isOpen
                ? new String[] {"id", "stage-" + number, "class", "stage " + word, "open", "open"}
                : new String[] {"id", "stage-" + number, "class", "stage " + word};
        String in = stage.location().isEmpty() ? "" : " in " + stage.location();
        page.open("details", attributes).line();
        page.open("summary")
                .element("strong", ShownText.cut(stage.name(), LONGEST_NAME))
                .text(" " + ShownText.cut(stage.function(), LONGEST_NAME) + in)
                .close()
                .line();
        int room = stage.step().status() == Status.SAME ? ROOM : ROOM_FOR_OTHER;
        if (stage.step().current().isPresent()) {
            writeCurrent(stage, stage.step().current().get(), room, page);
        } else {
            writeRemoved(stage, room, page);
        }
        page.close().line();
    }

    private void writeCurrent(ShownStage stage, Step now, int room, Html page) {
        Optional<Call> call = shownCall(now);
        if (now.count() > 1) {
            long index = call.map(Call::index).orElse(0L);
            page.element("p", "Executed " + now.count() + " times; shown is execution " + index + ".")
                    .line();
        }
        if (call.isEmpty()) {
            page.element("p", "Its values were not kept.").line();
            return;
        }
        Optional<Call> before = stage.step()
                .accepted()
                .flatMap(accepted -> accepted.sample(call.get().index()));
        write(values(now, call.get(), before), stage, new ArtifactView(run.contents(), acceptedContents()), room, page);
        charts.write(stage, call.get(), before, page);
    }

    /** That of which a culprit is accused, else the first one that was kept. */
    private Optional<Call> shownCall(Step step) {
        return compared.flatMap(comparison -> comparison.culpritAt(step))
                .map(Culprit::call)
                .flatMap(step::sample)
                .or(() -> step.samples().stream().findFirst());
    }

    /** What it was given and made, a line each, for a stage of which a page has room for no more. */
    List<String> told(ShownStage stage) {
        Step step = stage.step().shown();
        List<String> lines = new ArrayList<>();
        shownCall(step)
                .ifPresent(call -> values(step, call, Optional.empty())
                        .forEach(value ->
                                lines.add(value.told() + ": " + value.artifact().preview())));
        command(Artifact.VOID, stage).ifPresent(lines::add);
        return lines;
    }

    private void writeRemoved(ShownStage stage, int room, Html page) {
        Optional<Call> call = stage.step().shown().samples().stream().findFirst();
        page.element("p", "It is no longer there." + (call.isEmpty() ? "" : " In the accepted run:"))
                .line();
        ArtifactView view = new ArtifactView(acceptedContents(), Contents.EMPTY);
        call.ifPresent(
                before -> write(values(stage.step().shown(), before, Optional.empty()), stage, view, room, page));
    }

    private Contents acceptedContents() {
        return compared.flatMap(Compared::accepted).map(Recording::contents).orElse(run.contents());
    }

    private static List<Value> values(Step step, Call call, Optional<Call> before) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < call.inputs().size(); i++) {
            Artifact input = call.inputs().get(i);
            ArtifactRef ref = new ArtifactRef(step.id(), call.index(), ArtifactRef.Part.INPUT, i);
            values.add(new Value("given " + input.name(), input, before.flatMap(old -> old.input(input.name())), ref));
        }
        if (!call.output().isVoid()) {
            Optional<Artifact> old = before.map(Call::output).filter(earlier -> !earlier.isVoid());
            ArtifactRef ref = new ArtifactRef(step.id(), call.index(), ArtifactRef.Part.OUTPUT, 0);
            values.add(new Value(call.threw() ? "threw" : "made", call.output(), old, ref));
        }
        for (int i = 0; i < call.changed().size(); i++) {
            Artifact changed = call.changed().get(i);
            ArtifactRef ref = new ArtifactRef(step.id(), call.index(), ArtifactRef.Part.CHANGED, i);
            Optional<Artifact> old = before.flatMap(earlier -> earlier.changed().stream()
                    .filter(other -> other.name().equals(changed.name()))
                    .findFirst());
            values.add(new Value("left " + changed.name(), changed, old, ref));
        }
        return values;
    }

    private void write(List<Value> values, ShownStage stage, ArtifactView view, int room, Html page) {
        for (int i = 0; i < values.size(); i++) {
            if (page.length() >= room) {
                writeNoRoom(values.subList(i, values.size()), stage, page);
                return;
            }
            Value value = values.get(i);
            view.write(value.role(), value.artifact(), value.before(), attributes(value, stage, view), page);
        }
    }

    /** Of what is no longer there, scripts know nothing. */
    private String[] attributes(Value value, ShownStage stage, ArtifactView view) {
        return stage.step().current().isEmpty()
                ? new String[0]
                : extras.attributes(
                        value.ref(),
                        value.artifact(),
                        value.before(),
                        stage.step().status(),
                        view.contents(),
                        view.accepted());
    }

    private void writeNoRoom(List<Value> values, ShownStage stage, Html page) {
        Value first = values.get(0);
        String more = values.size() > 1 ? ", and " + (values.size() - 1) + " more" : "";
        page.open("p", "class", "rest").text("Too large for this page: " + first.told() + more);
        Optional<String> command = command(first.artifact(), stage);
        command.ifPresent(show -> page.text("; see ").element("code", show));
        page.text(command.isPresent() ? "" : ".").close().line();
    }

    /** What shows it: of the accepted run, and of one invocation of several, nothing does that is known here. */
    private Optional<String> command(Artifact artifact, ShownStage stage) {
        String name = artifact.name().isEmpty() ? stage.name() : artifact.name();
        return stage.step().current().isEmpty() || name.length() > LONGEST_NAME
                ? Optional.empty()
                : new CommandLine(run.identity())
                        .of("show")
                        .map(show -> show + " " + CommandLine.quoted(name) + " --step "
                                + CommandLine.quoted(
                                        stage.step().shown().function().toString()));
    }
}
