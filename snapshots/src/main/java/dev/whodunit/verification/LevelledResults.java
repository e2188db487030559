package dev.whodunit.verification;

import dev.whodunit.diagnosis.NearValues;
import dev.whodunit.diagnosis.Tolerance;
import dev.whodunit.review.PendingSnapshot.Levelled;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import dev.whodunit.snapshots.Snapshot;
import dev.whodunit.snapshots.SnapshotEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For those who review a change where a tolerance is in force: the first result of each step in which something is beyond it, with accepted
 * values in the other places. Who reviews has no rules, nor the code of the user that may decide.
 */
final class LevelledResults {

    private static final int MOST_EXECUTIONS = 10_000;

    /** Of a result that is longer all differences are shown, noise or not; and of all when these together are. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private final Map<String, Step> before;
    private final Recording current;
    private final NearValues near;

    LevelledResults(Recording accepted, Recording current, Tolerance tolerance) {
        this.before = byPath(accepted);
        this.current = current;
        this.near = new NearValues(accepted, current, tolerance);
    }

    List<Levelled> all() {
        List<Levelled> all = new ArrayList<>();
        int room = MOST_CHARACTERS;
        for (Map.Entry<String, Step> step : byPath(current).entrySet()) {
            Optional<Levelled> result = Optional.ofNullable(before.get(step.getKey()))
                    .flatMap(was -> first(step.getKey(), was, step.getValue()));
            int size = result.map(
                            shown -> shown.accepted().length() + shown.current().length())
                    .orElse(0);
            if (result.isPresent() && size <= room) {
                all.add(result.get());
                room -= size;
            }
        }
        return all;
    }

    private static Map<String, Step> byPath(Recording run) {
        List<SnapshotEntry> entries = Snapshot.of(run).entries();
        List<Step> steps = Snapshot.stepsOf(run);
        Map<String, Step> byPath = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            byPath.put(entries.get(i).path(), steps.get(i));
        }
        return byPath;
    }

    /** Nothing is said of steps without noise, since what was recorded tells it all. */
    private Optional<Levelled> first(String path, Step was, Step is) {
        boolean isAnyNear = false;
        long executions = Math.min(MOST_EXECUTIONS, Math.min(was.count(), is.count()));
        for (int i = 0; i < executions; i++) {
            Optional<Artifact> old = was.sample(i).map(Call::output);
            Optional<Artifact> young = is.sample(i).map(Call::output);
            boolean isOther = old.isPresent() && young.isPresent() && !old.get().hasSameContentAs(young.get());
            Optional<String> accepted = old.flatMap(near::accepted);
            Optional<String> levelled = isOther ? near.levelled(is, old.get(), young.get()) : Optional.empty();
            if (levelled.isPresent()) {
                isAnyNear |= !levelled.equals(near.current(young.get()));
                if (!levelled.equals(accepted)) {
                    return isAnyNear
                            ? Optional.of(new Levelled(path, i, accepted.orElseThrow(), levelled.get()))
                            : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
