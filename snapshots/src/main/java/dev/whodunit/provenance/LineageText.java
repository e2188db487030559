package dev.whodunit.provenance;

import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says in lines where a part of an artifact came from, for people: on a terminal, and on the page of a test. */
public final class LineageText {

    private static final int MOST = 30;
    private static final String COARSE =
            "there were too many values to tell apart, and what functions made then may be made of any value of the run";

    private final Recording run;
    private final Derivations derivations;
    private final PartFinder names;

    /** @param lineage of the run */
    public LineageText(Recording run, Lineage lineage, Derivations derivations) {
        this.run = run;
        this.derivations = derivations;
        this.names = new PartFinder(run, lineage);
    }

    /** What a part was made of; the first line names the part. */
    public List<String> lines(Ancestry ancestry) {
        List<String> lines = new ArrayList<>();
        lines.add(describe(ancestry.part()));
        List<SourceValue> sources = ancestry.sources().stream()
                .filter(source -> isTold(source.edges()))
                .toList();
        List<StepOnWay> steps =
                ancestry.steps().stream().filter(step -> isTold(step.edges())).toList();
        lines.add(came(ancestry, sources.isEmpty()));
        sources.stream().limit(MOST).forEach(source -> lines.add("  " + line(source)));
        addRest(lines, sources.size());
        if (!steps.isEmpty()) {
            lines.add("through");
        }
        steps.stream().limit(MOST).forEach(step -> lines.add("  " + edge(step.edges()) + describe(step.maker())));
        addRest(lines, steps.size());
        addPassages(lines, "as part of", told(ancestry.artifacts()));
        addCoarse(lines, ancestry);
        return lines;
    }

    private static String came(Ancestry ancestry, boolean fromNothing) {
        if (!fromNothing) {
            return "came from";
        }
        return ancestry.coarse().isEmpty()
                ? "came from nothing outside of the pipeline"
                : "came from nothing outside of the pipeline that is told apart";
    }

    private void addCoarse(List<String> lines, Ancestry ancestry) {
        if (ancestry.coarse().isEmpty()) {
            return;
        }
        lines.add("and from what is not told apart, made by");
        ancestry.coarse().forEach(maker -> lines.add("  coarse   " + describe(maker)));
        long read = ancestry.sources().stream()
                .filter(source -> !isTold(source.edges()))
                .count();
        String known = String.format(
                Locale.ROOT, ": %,d more %s known to have been read,", read, read == 1 ? "value is" : "values are");
        lines.add(coarseSince() + known + " and others may have been read later.");
    }

    /** {@code Since rank (FlightDelays.java:37) there were too many values to tell apart, and …}. */
    public String coarseSince() {
        return derivations
                .coarseSince()
                .map(maker -> "Since " + describe(maker) + " " + COARSE)
                .orElse("");
    }

    /**
     * Where something went.
     *
     * @param asked the line that names it
     */
    public List<String> lines(String asked, List<Passage> passages) {
        List<String> lines = new ArrayList<>(List.of(asked));
        List<Passage> maybe =
                passages.stream().filter(passage -> !isTold(passage.edges())).toList();
        List<Passage> told = told(passages);
        if (told.isEmpty() && maybe.isEmpty()) {
            lines.add("went nowhere that was kept");
        }
        addPassages(lines, "went into", told);
        addPassages(lines, "may have gone into", maybe);
        if (!maybe.isEmpty()) {
            lines.add(coarseSince() + ".");
        }
        return lines;
    }

    private static List<Passage> told(List<Passage> passages) {
        return passages.stream().filter(passage -> isTold(passage.edges())).toList();
    }

    /** Whether it is known, and not only that nothing is told apart. */
    public static boolean isTold(EdgeKind edges) {
        return edges != EdgeKind.COARSE;
    }

    private void addPassages(List<String> lines, String title, List<Passage> passages) {
        List<Passage> telling = passages.stream()
                .filter(passage ->
                        derivations.isOfOneExecution(passage.first().get(0).artifact()))
                .toList();
        if (!telling.isEmpty()) {
            lines.add(title);
        }
        telling.stream()
                .limit(MOST)
                .forEach(passage -> lines.add("  " + edge(passage.edges())
                        + describe(passage.first().get(0))
                        + (passage.count() == 1 ? "" : " and " + (passage.count() - 1) + " more of its parts")));
        addRest(lines, telling.size());
    }

    private static void addRest(List<String> lines, int all) {
        if (all > MOST) {
            lines.add("  … and " + (all - MOST) + " more");
        }
    }

    private String line(SourceValue source) {
        String value = source.origin().text();
        return edge(source.edges())
                + source.seenIn().map(part -> describe(part) + ": ").orElse("")
                + source.origin().place() + " " + source.origin().position()
                + (value.isEmpty() ? "" : ": " + value);
    }

    private static String edge(EdgeKind edges) {
        return String.format(Locale.ROOT, "%-8s ", word(edges));
    }

    /** The word for edges. */
    public static String word(EdgeKind edges) {
        return edges.name().toLowerCase(Locale.ROOT);
    }

    /** {@code ranking[3].delay from rank (FlightDelays.java:36)}. */
    public String describe(ArtifactPart part) {
        Step step = run.steps().get(part.artifact().step());
        return names.nameOf(part.artifact()) + part.path() + " from " + function(step);
    }

    private static String function(Step step) {
        String location = step.site().location();
        return step.function().displayName() + (location.isEmpty() ? "" : " (" + location + ")");
    }

    private String describe(Maker maker) {
        Optional<Step> step =
                maker.step() < 0 ? Optional.empty() : Optional.of(run.steps().get(maker.step()));
        return maker.library().isEmpty()
                ? step.map(LineageText::function).orElse("code around the pipeline")
                : maker.libraryInCode() + step.map(in -> " in " + function(in)).orElse("");
    }
}
