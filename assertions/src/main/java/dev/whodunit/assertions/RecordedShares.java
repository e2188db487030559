package dev.whodunit.assertions;

import dev.whodunit.dependence.Place;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.Fingerprint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The shares of the values of a column, wherever a run has rows with it: what a {@link ShareAssert} is about. */
public final class RecordedShares {

    private final RunUnderTest run;
    private final String column;
    private final Map<Fingerprint, Optional<Shares>> read = new HashMap<>();

    RecordedShares(RunUnderTest run, String column) {
        this.run = run;
        this.column = column;
    }

    /** The name of the component or field that the column shows. */
    public String column() {
        return column;
    }

    RunUnderTest run() {
        return run;
    }

    /**
     * What each step did to the shares, in the order in which the steps started.
     *
     * <p>A step is compared with the rows that it took; one that took none by itself, such as the end of a stream, with those that
     * its result was made from. Of several such rows, one of them or all together may have gone in: those count whose shares are
     * nearest. A result with one row for each value, and of other columns, is a list of groups and has no shares.
     */
    List<ShareChange> changes() {
        Map<Place, RecordedArtifact> holders = new LinkedHashMap<>();
        holders().forEach(holder -> Lineage.nodesOf(holder).forEach(place -> holders.putIfAbsent(place, holder)));
        List<ShareChange> changes = new ArrayList<>();
        for (RecordedStep step : RunOrder.started(run)) {
            for (Call call : step.step().samples()) {
                results(step, call)
                        .forEach(result ->
                                change(result, sources(result, holders)).ifPresent(changes::add));
            }
        }
        return changes;
    }

    private Optional<ShareChange> change(RecordedArtifact result, List<RecordedArtifact> sources) {
        Shares after = sharesIn(result).orElseThrow();
        List<Shares> before =
                sources.stream().flatMap(source -> sharesIn(source).stream()).toList();
        List<Shares> lists =
                before.stream().filter(shares -> !shares.isOneRowEach()).toList();
        if (after.isOneRowEach() && !lists.isEmpty() && lists.stream().noneMatch(after::hasColumnsOf)) {
            return Optional.empty();
        }
        List<Shares> taken = lists.isEmpty() ? before : lists;
        return Stream.concat(taken.stream(), taken.stream().reduce(Shares::with).stream())
                .min(Comparator.comparingDouble(after::largestDifference))
                .map(nearest -> new ShareChange(
                        new RecordedCall(result.step(), result.call().index()), column, nearest, after));
    }

    private List<RecordedArtifact> sources(RecordedArtifact result, Map<Place, RecordedArtifact> holders) {
        List<RecordedArtifact> own = ArtifactFinder.inputsOf(result.step(), result.call()).stream()
                .filter(input -> sharesIn(input).isPresent())
                .toList();
        if (!own.isEmpty()) {
            return own;
        }
        Set<Place> starts = Lineage.nodesOf(result);
        return run.dataDependence().sourcesOf(starts, result.recordedAt(), holders::containsKey).keySet().stream()
                .filter(place -> !starts.contains(place))
                .flatMap(place -> Optional.ofNullable(holders.get(place)).stream())
                .distinct()
                .toList();
    }

    /** What an execution gave: its output, and what it changed in place; what grows call by call has no shares of its own. */
    private List<RecordedArtifact> results(RecordedStep step, Call call) {
        List<RecordedArtifact> results = new ArrayList<>();
        if (!call.threw()) {
            results.add(RecordedArtifact.output(step, call));
        }
        if (step.step().count() == 1) {
            results.addAll(ArtifactFinder.changedBy(step, call));
        }
        results.removeIf(result -> sharesIn(result).isEmpty());
        return results;
    }

    /** All artifacts that are rows with the column. */
    List<RecordedArtifact> holders() {
        return lists().filter(artifact -> sharesIn(artifact).isPresent()).toList();
    }

    /** All artifacts that are rows with the column as far as can be seen, and of which the recording does not hold all. */
    List<RecordedArtifact> unreadable() {
        return lists().filter(artifact -> !isKept(artifact))
                .filter(artifact -> artifact.artifact().preview().startsWith("[{"))
                .filter(artifact -> artifact.artifact().preview().contains('"' + column + "\":"))
                .toList();
    }

    /** The columns of all rows. */
    List<String> columns() {
        return lists().filter(this::isKept)
                .flatMap(artifact -> Table.of(artifact).value().stream())
                .flatMap(table -> table.columns().stream())
                .distinct()
                .toList();
    }

    private Stream<RecordedArtifact> lists() {
        return RunOrder.started(run).stream()
                .flatMap(step -> step.step().samples().stream().flatMap(call -> artifacts(step, call)))
                .filter(artifact -> artifact.artifact().size() > 0);
    }

    private static Stream<RecordedArtifact> artifacts(RecordedStep step, Call call) {
        return Stream.of(
                        ArtifactFinder.inputsOf(step, call),
                        List.of(RecordedArtifact.output(step, call)),
                        ArtifactFinder.changedBy(step, call))
                .flatMap(List::stream);
    }

    private Optional<Shares> sharesIn(RecordedArtifact artifact) {
        return artifact.artifact().size() > 0 && isKept(artifact)
                ? read.computeIfAbsent(artifact.artifact().fingerprint(), unread -> read(artifact))
                : Optional.empty();
    }

    private boolean isKept(RecordedArtifact artifact) {
        return artifact.artifact().state() == ArtifactState.COMPLETE
                && json(artifact).isPresent();
    }

    private Optional<String> json(RecordedArtifact artifact) {
        return run.recording().contents().json(artifact.artifact().fingerprint());
    }

    private Optional<Shares> read(RecordedArtifact artifact) {
        return json(artifact)
                .filter(text -> text.startsWith("[") && text.contains('"' + column + "\":"))
                .flatMap(text -> Table.of(artifact).value())
                .flatMap(
                        table -> table.column(column).value().map(found -> Shares.of(table.columns(), found.values())));
    }
}
