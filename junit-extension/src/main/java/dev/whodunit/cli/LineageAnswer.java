package dev.whodunit.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.provenance.Ancestry;
import dev.whodunit.provenance.ArtifactPart;
import dev.whodunit.provenance.EdgeKind;
import dev.whodunit.provenance.Maker;
import dev.whodunit.provenance.PartFinder;
import dev.whodunit.provenance.Passage;
import dev.whodunit.provenance.SourceValue;
import dev.whodunit.provenance.StepOnWay;
import dev.whodunit.run.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Renders where a part of an artifact came from, and where it went, for people and for programs. */
final class LineageAnswer {

    private static final int MOST = 30;
    private static final String COARSE =
            "there were too many values to tell apart, and what functions made then may be made of any value of the run";

    private final FollowedRecording followed;
    private final PartFinder names;

    LineageAnswer(FollowedRecording followed) {
        this.followed = followed;
        this.names = new PartFinder(followed.run(), followed.lineage());
    }

    String text(Ancestry ancestry) {
        StringBuilder text = new StringBuilder(describe(ancestry.part()));
        List<SourceValue> sources = ancestry.sources().stream()
                .filter(source -> isTold(source.edges()))
                .toList();
        List<StepOnWay> steps =
                ancestry.steps().stream().filter(step -> isTold(step.edges())).toList();
        text.append(came(ancestry, sources.isEmpty()));
        sources.stream().limit(MOST).forEach(source -> text.append("\n  ").append(line(source)));
        rest(text, sources.size());
        text.append(steps.isEmpty() ? "" : "\nthrough");
        steps.stream()
                .limit(MOST)
                .forEach(step -> text.append("\n  ").append(edge(step.edges())).append(describe(step.maker())));
        rest(text, steps.size());
        passages(text, "\nas part of", told(ancestry.artifacts()));
        coarse(text, ancestry);
        return withGaps(text);
    }

    private static String came(Ancestry ancestry, boolean fromNothing) {
        if (!fromNothing) {
            return "\ncame from";
        }
        return ancestry.coarse().isEmpty()
                ? "\ncame from nothing outside of the pipeline"
                : "\ncame from nothing outside of the pipeline that is told apart";
    }

    private void coarse(StringBuilder text, Ancestry ancestry) {
        if (ancestry.coarse().isEmpty()) {
            return;
        }
        text.append("\nand from what is not told apart, made by");
        ancestry.coarse().forEach(maker -> text.append("\n  coarse   ").append(describe(maker)));
        long read = ancestry.sources().stream()
                .filter(source -> !isTold(source.edges()))
                .count();
        text.append('\n')
                .append(coarseSince())
                .append(String.format(
                        Locale.ROOT,
                        ": %,d more %s known to have been read,",
                        read,
                        read == 1 ? "value is" : "values are"))
                .append(" and others may have been read later.");
    }

    /** {@code Since rank (FlightDelays.java:37) there were too many values to tell apart, and …}. */
    private String coarseSince() {
        return followed.derivations()
                .coarseSince()
                .map(maker -> "Since " + describe(maker) + " " + COARSE)
                .orElse("");
    }

    String text(ArtifactPart part, List<Passage> passages) {
        return withGaps(went(describe(part), passages));
    }

    String text(ReadPlace place, List<Passage> passages) {
        StringBuilder text = place.isKnown() ? went(place.title(), passages) : new StringBuilder(place.title());
        notes(place).forEach(note -> text.append("\nNote: ").append(note));
        return withGaps(text);
    }

    private List<String> notes(ReadPlace place) {
        return Stream.of(place.note(), followed.noteOfWritten(place.name()))
                .flatMap(Optional::stream)
                .toList();
    }

    private StringBuilder went(String asked, List<Passage> passages) {
        StringBuilder text = new StringBuilder(asked);
        List<Passage> maybe =
                passages.stream().filter(passage -> !isTold(passage.edges())).toList();
        List<Passage> told = told(passages);
        text.append(told.isEmpty() && maybe.isEmpty() ? "\nwent nowhere that was kept" : "");
        passages(text, "\nwent into", told);
        passages(text, "\nmay have gone into", maybe);
        text.append(maybe.isEmpty() ? "" : "\n" + coarseSince() + ".");
        return text;
    }

    private static List<Passage> told(List<Passage> passages) {
        return passages.stream().filter(passage -> isTold(passage.edges())).toList();
    }

    private static boolean isTold(EdgeKind edges) {
        return edges != EdgeKind.COARSE;
    }

    private String withGaps(StringBuilder text) {
        followed.lineage().gaps().forEach(gap -> text.append("\nNote: ").append(gap));
        return text.toString();
    }

    private void passages(StringBuilder text, String title, List<Passage> passages) {
        List<Passage> telling = passages.stream()
                .filter(passage -> followed.derivations()
                        .isOfOneExecution(passage.first().get(0).artifact()))
                .toList();
        text.append(telling.isEmpty() ? "" : title);
        telling.stream()
                .limit(MOST)
                .forEach(passage -> text.append("\n  ")
                        .append(edge(passage.edges()))
                        .append(describe(passage.first().get(0)))
                        .append(passage.count() == 1 ? "" : " and " + (passage.count() - 1) + " more of its parts"));
        rest(text, telling.size());
    }

    private static void rest(StringBuilder text, int all) {
        if (all > MOST) {
            text.append("\n  … and ").append(all - MOST).append(" more");
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

    private static String word(EdgeKind edges) {
        return edges.name().toLowerCase(Locale.ROOT);
    }

    private String describe(ArtifactPart part) {
        Step step = followed.run().steps().get(part.artifact().step());
        return names.nameOf(part.artifact()) + part.path() + " from " + function(step);
    }

    private static String function(Step step) {
        String location = step.site().location();
        return step.function().displayName() + (location.isEmpty() ? "" : " (" + location + ")");
    }

    private String describe(Maker maker) {
        Optional<Step> step = step(maker);
        return maker.library().isEmpty()
                ? step.map(LineageAnswer::function).orElse("code around the pipeline")
                : maker.libraryInCode() + step.map(in -> " in " + function(in)).orElse("");
    }

    private Optional<Step> step(Maker maker) {
        return maker.step() < 0
                ? Optional.empty()
                : Optional.of(followed.run().steps().get(maker.step()));
    }

    String json(Ancestry ancestry) {
        ObjectNode json = part(ancestry.part());
        ArrayNode sources = json.putArray("sources");
        ancestry.sources().forEach(source -> sources.add(source(source)));
        ArrayNode steps = json.putArray("steps");
        ancestry.steps().forEach(step -> steps.add(step(step)));
        artifacts(json, ancestry.artifacts());
        ArrayNode coarse = json.putArray("coarse");
        ancestry.coarse().forEach(maker -> function(coarse.addObject(), maker));
        coarseSince(json, !ancestry.coarse().isEmpty());
        return withGaps(json);
    }

    String json(ArtifactPart asked, List<Passage> passages) {
        ObjectNode json = part(asked);
        artifacts(json, passages);
        coarseSince(json, passages.stream().anyMatch(passage -> !isTold(passage.edges())));
        return withGaps(json);
    }

    String json(ReadPlace place, List<Passage> passages) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("read", place.name());
        artifacts(json, passages);
        coarseSince(json, passages.stream().anyMatch(passage -> !isTold(passage.edges())));
        ArrayNode notes = json.putArray("notes");
        notes(place).forEach(notes::add);
        return withGaps(json);
    }

    private void coarseSince(ObjectNode json, boolean isCoarse) {
        followed.derivations().coarseSince().filter(since -> isCoarse).ifPresent(since -> {
            ObjectNode function = json.putObject("coarseSince");
            function(function, since);
            function.put("meaning", coarseSince() + ".");
        });
    }

    private String withGaps(ObjectNode json) {
        ArrayNode gaps = json.withArray("notes");
        followed.lineage().gaps().forEach(gaps::add);
        return json.toPrettyString();
    }

    private void artifacts(ObjectNode json, List<Passage> passages) {
        ArrayNode artifacts = json.putArray("artifacts");
        passages.forEach(passage -> {
            ObjectNode artifact = artifacts.addObject();
            Step step =
                    followed.run().steps().get(passage.first().get(0).artifact().step());
            artifact.put("artifact", names.nameOf(passage.first().get(0).artifact()));
            artifact.put("function", step.function().displayName());
            artifact.put("location", step.site().location());
            artifact.put("edge", word(passage.edges()));
            artifact.put("count", passage.count());
            artifact.put("others", passage.others());
            ArrayNode parts = artifact.putArray("parts");
            passage.first().forEach(part -> parts.add(part.path().toString()));
        });
    }

    private ObjectNode part(ArtifactPart part) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Step step = followed.run().steps().get(part.artifact().step());
        json.put("artifact", names.nameOf(part.artifact()));
        json.put("part", part.path().toString());
        json.put("function", step.function().displayName());
        json.put("location", step.site().location());
        return json;
    }

    private ObjectNode source(SourceValue source) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("read", source.origin().place());
        json.put("position", source.origin().position());
        json.put("text", source.origin().text());
        json.put("edge", word(source.edges()));
        json.put("known", source.isKnown());
        source.seenIn().ifPresent(part -> {
            json.put("artifact", names.nameOf(part.artifact()));
            json.put("part", part.path().toString());
        });
        return json;
    }

    private ObjectNode step(StepOnWay onWay) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        function(json, onWay.maker());
        json.put("edge", word(onWay.edges()));
        return json;
    }

    private void function(ObjectNode json, Maker maker) {
        json.put("step", maker.step());
        step(maker).ifPresent(step -> {
            json.put("function", step.function().displayName());
            json.put("location", step.site().location());
        });
        json.put("library", maker.libraryInCode());
    }
}
