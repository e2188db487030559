package dev.whodunit.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.provenance.Ancestry;
import dev.whodunit.provenance.ArtifactPart;
import dev.whodunit.provenance.EdgeKind;
import dev.whodunit.provenance.LineageText;
import dev.whodunit.provenance.Maker;
import dev.whodunit.provenance.PartFinder;
import dev.whodunit.provenance.Passage;
import dev.whodunit.provenance.SourceValue;
import dev.whodunit.provenance.StepOnWay;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders where a part of an artifact came from, and where it went, for people and for programs. */
final class LineageAnswer {

    private final FollowedRecording followed;
    private final PartFinder names;
    private final LineageText text;

    LineageAnswer(FollowedRecording followed) {
        this.followed = followed;
        this.text = new LineageText(followed.run(), followed.lineage(), followed.derivations());
        this.names = new PartFinder(followed.run(), followed.lineage());
    }

    String text(Ancestry ancestry) {
        return withGaps(text.lines(ancestry));
    }

    String text(ArtifactPart part, List<Passage> passages) {
        return withGaps(text.lines(text.describe(part), passages));
    }

    String text(ReadPlace place, List<Passage> passages) {
        List<String> lines =
                new ArrayList<>(place.isKnown() ? text.lines(place.title(), passages) : List.of(place.title()));
        notes(place).forEach(note -> lines.add("Note: " + note));
        return withGaps(lines);
    }

    private List<String> notes(ReadPlace place) {
        return Stream.of(place.note(), followed.noteOfWritten(place.name()))
                .flatMap(Optional::stream)
                .toList();
    }

    private String withGaps(List<String> lines) {
        return Stream.concat(lines.stream(), followed.lineage().gaps().stream().map(gap -> "Note: " + gap))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isTold(EdgeKind edges) {
        return LineageText.isTold(edges);
    }

    private static String word(EdgeKind edges) {
        return LineageText.word(edges);
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
            function.put("meaning", text.coarseSince() + ".");
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
