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

/** Renders where a part of an artifact came from, and where it went, for people and for programs. */
final class LineageAnswer {

    private static final int MOST = 30;

    private final FollowedRecording followed;
    private final PartFinder names;

    LineageAnswer(FollowedRecording followed) {
        this.followed = followed;
        this.names = new PartFinder(followed.run(), followed.lineage());
    }

    String text(Ancestry ancestry) {
        StringBuilder text = new StringBuilder(describe(ancestry.part()));
        text.append(ancestry.sources().isEmpty() ? "\ncame from nothing outside of the pipeline" : "\ncame from");
        ancestry.sources().stream()
                .limit(MOST)
                .forEach(source -> text.append("\n  ").append(line(source)));
        rest(text, ancestry.sources().size());
        text.append(ancestry.steps().isEmpty() ? "" : "\nthrough");
        ancestry.steps().stream()
                .limit(MOST)
                .forEach(step -> text.append("\n  ").append(edge(step.edges())).append(describe(step.maker())));
        rest(text, ancestry.steps().size());
        text.append(ancestry.artifacts().isEmpty() ? "" : "\nas part of");
        passages(text, ancestry.artifacts());
        ancestry.coarse()
                .forEach(maker -> text.append("\nThere were too many values: what ")
                        .append(describe(maker))
                        .append(" made may come from anything."));
        return withGaps(text);
    }

    String text(ArtifactPart part, List<Passage> passages) {
        StringBuilder text = new StringBuilder(describe(part));
        text.append(passages.isEmpty() ? "\nwent nowhere that was kept" : "\nwent into");
        passages(text, passages);
        return withGaps(text);
    }

    private String withGaps(StringBuilder text) {
        followed.lineage().gaps().forEach(gap -> text.append("\nNote: ").append(gap));
        return text.toString();
    }

    private void passages(StringBuilder text, List<Passage> passages) {
        List<Passage> telling = passages.stream()
                .filter(passage -> followed.derivations()
                        .isOfOneExecution(passage.first().get(0).artifact()))
                .toList();
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
                : maker.library() + step.map(in -> " in " + function(in)).orElse("");
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
        ancestry.coarse().forEach(maker -> coarse.add(describe(maker)));
        return withGaps(json);
    }

    String json(ArtifactPart asked, List<Passage> passages) {
        ObjectNode json = part(asked);
        artifacts(json, passages);
        return withGaps(json);
    }

    private String withGaps(ObjectNode json) {
        ArrayNode gaps = json.putArray("notes");
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
        json.put("step", onWay.maker().step());
        step(onWay.maker()).ifPresent(step -> {
            json.put("function", step.function().displayName());
            json.put("location", step.site().location());
        });
        json.put("library", onWay.maker().library());
        json.put("edge", word(onWay.edges()));
        return json;
    }
}
