package dev.whodunit.report.lineage;

import dev.whodunit.diagnosis.ShownStage;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.report.html.Html;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.Recording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where the shown artifacts of a page came from. While the page is written it hears which artifacts are shown, and at the end it writes what is
 * known of them for the script. Used once.
 */
public final class PageLineage {

    /** The identifier of the data. */
    public static final String ID = "lineage";

    /** A graph of more steps takes longer than a page is worth. */
    private static final int MOST_STEPS = 20_000;

    private final Optional<Known> known;
    private final Map<ArtifactRef, Heard> heard = new LinkedHashMap<>();

    /**
     * Where artifacts came from.
     *
     * @param room how many characters there may be of it
     */
    private record Known(Origins origins, StagesOfSteps stages, int room) {}

    /**
     * An artifact that is shown.
     *
     * @param rank those with lower ones come first where there is no room for all
     */
    private record Heard(int number, int rank) {}

    private PageLineage(Optional<Known> known) {
        this.known = known;
    }

    /** Nothing can be asked on the page. */
    public static PageLineage none() {
        return new PageLineage(Optional.empty());
    }

    /**
     * What is known of the artifacts of a run.
     *
     * @param run the run that is shown
     * @param lineage where its values came from; without artifacts if they were not followed
     * @param room how many characters there may be of it
     */
    public static PageLineage of(Recording run, Lineage lineage, List<ShownStage> shown, int room) {
        if (run.steps().size() > MOST_STEPS) {
            return none();
        }
        StagesOfSteps stages = new StagesOfSteps(shown, run);
        Origins origins = lineage.artifacts().isEmpty()
                ? new WholeOrigins(run, new TreeSet<>(stages.steps()))
                : new FollowedOrigins(run, lineage, stages.steps());
        return new PageLineage(Optional.of(new Known(origins, stages, room)));
    }

    /**
     * An artifact is shown.
     *
     * @param rank those with lower ones come first where there is no room for all
     * @return the number by which the script finds it; empty if nothing is known of it
     */
    public OptionalInt shows(ArtifactRef shown, Artifact artifact, int rank) {
        Optional<ArtifactRef> telling = known.flatMap(all -> all.origins().telling(shown, artifact));
        if (telling.isEmpty()) {
            return OptionalInt.empty();
        }
        Heard before = heard.get(telling.get());
        int number = before == null ? heard.size() : before.number();
        heard.put(telling.get(), new Heard(number, before == null ? rank : Math.min(rank, before.rank())));
        return OptionalInt.of(number);
    }

    /**
     * Writes what is known, if anything is that can be asked.
     *
     * @param command that answers what is left out, without the part; {@code ""} if there is none
     * @return whether anything is written
     */
    public boolean write(String command, Html page) {
        if (known.isEmpty() || heard.isEmpty()) {
            return false;
        }
        Map<Integer, List<ArtifactRef>> byRank = new TreeMap<>();
        heard.forEach((artifact, told) ->
                byRank.computeIfAbsent(told.rank(), unseen -> new ArrayList<>()).add(artifact));
        Known all = known.get();
        LineageJson json = new LineageJson(all.origins(), all.stages(), List.copyOf(heard.keySet()), all.room());
        Optional<byte[]> packed = json.of(List.copyOf(byRank.values()), command);
        packed.ifPresent(data -> page.packed(ID, data));
        return packed.isPresent();
    }
}
