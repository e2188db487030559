package dev.whodunit.report.lineage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.provenance.EdgeKind;
import dev.whodunit.provenance.LineageText;
import dev.whodunit.report.html.Gzip;
import dev.whodunit.report.html.ShownText;
import dev.whodunit.report.lineage.Origins.Answer;
import dev.whodunit.report.lineage.Origins.Part;
import dev.whodunit.run.ArtifactRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers in the form that the script reads: lines are there once, and so is an answer that several parts have. Ends where there is no room for
 * more. Used once.
 */
final class LineageJson {

    /** About two seconds. */
    private static final long MOST_WORK = 100_000_000;

    private static final int LONGEST_LINE = 400;
    private static final int CHARACTERS_PER_NUMBER = 6;

    private final Origins origins;
    private final StagesOfSteps stages;
    private final Map<ArtifactRef, Integer> numbers = new HashMap<>();
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final ArrayNode lines = json.putArray("lines");
    private final ArrayNode answers = json.putArray("answers");
    private final ArrayNode places = json.putArray("places");
    private final Map<Part, Integer> placeNumbers = new HashMap<>();
    private final Map<Integer, ObjectNode> parts = new HashMap<>();
    private final Map<String, Integer> lineNumbers = new HashMap<>();
    private final Map<Object, Integer> answerNumbers = new HashMap<>();
    private long workLeft = MOST_WORK;
    private int room;
    private boolean isTelling;

    /** @param shown in the order of their numbers */
    LineageJson(Origins origins, StagesOfSteps stages, List<ArtifactRef> shown, int room) {
        this.origins = origins;
        this.stages = stages;
        this.room = room;
        this.isTelling = origins.areFollowed();
        ArrayNode artifacts = json.putArray("artifacts");
        for (int i = 0; i < shown.size(); i++) {
            numbers.put(shown.get(i), i);
            ObjectNode artifact = artifacts.addObject();
            artifact.put("name", visible(origins.name(shown.get(i))));
            artifact.put("maker", visible(origins.maker(shown.get(i))));
            parts.put(i, artifact.putObject("parts"));
        }
    }

    /**
     * The answers, packed; empty if it is not known that anything came from anything.
     *
     * @param groups the artifacts, those first that tell most
     */
    Optional<byte[]> of(List<List<ArtifactRef>> groups, String command) {
        ArrayNode notes = json.putArray("notes");
        origins.notes().forEach(note -> notes.add(visible(note)));
        json.put("command", command);
        groups.forEach(group -> group.forEach(artifact -> add(artifact, "")));
        groups.forEach(this::addParts);
        return isTelling ? Optional.of(Gzip.of(json.toString())) : Optional.empty();
    }

    /** In turn, so that of each artifact there are the first parts. */
    private void addParts(List<ArtifactRef> artifacts) {
        List<List<String>> paths = artifacts.stream().map(origins::parts).toList();
        int most = paths.stream().mapToInt(List::size).max().orElse(0);
        boolean hasRoom = true;
        for (int i = 1; i < most && hasRoom; i++) {
            for (int artifact = 0; artifact < artifacts.size() && hasRoom; artifact++) {
                if (i < paths.get(artifact).size()) {
                    hasRoom = add(artifacts.get(artifact), paths.get(artifact).get(i));
                }
            }
        }
    }

    /** Whether there was room for it. */
    private boolean add(ArtifactRef artifact, String path) {
        Object sameness = origins.sameness(artifact, path);
        Integer known = answerNumbers.get(sameness);
        if (known == null && (workLeft <= 0 || room <= 0)) {
            return false;
        }
        int number = known == null ? answer(artifact, path) : known;
        answerNumbers.put(sameness, number);
        part(artifact).put(visible(path), number);
        room -= path.length() + CHARACTERS_PER_NUMBER;
        return true;
    }

    private ObjectNode part(ArtifactRef artifact) {
        return Optional.ofNullable(numbers.get(artifact)).map(parts::get).orElseThrow();
    }

    private int answer(ArtifactRef artifact, String path) {
        workLeft -= origins.work();
        Answer answer = origins.answer(artifact, path);
        isTelling |= answer.lines().size() > 1 || !answer.steps().isEmpty();
        ObjectNode node = answers.addObject();
        ArrayNode told = node.putArray("lines");
        answer.lines().forEach(line -> told.add(line(line)));
        ArrayNode stagesMade = node.putArray("stages");
        ArrayNode stagesDecided = node.putArray("decidedStages");
        stagesOn(answer).forEach((stage, word) -> (isDecided(word) ? stagesDecided : stagesMade).add(stage));
        ArrayNode partsMade = node.putArray("parts");
        ArrayNode partsDecided = node.putArray("decidedParts");
        answer.parts().forEach((part, word) -> addPart(isDecided(word) ? partsDecided : partsMade, part));
        int all = stagesMade.size() + stagesDecided.size() + partsMade.size() + partsDecided.size();
        room -= CHARACTERS_PER_NUMBER * (told.size() + all);
        return answers.size() - 1;
    }

    private Map<Integer, String> stagesOn(Answer answer) {
        Map<Integer, String> on = new HashMap<>();
        answer.steps()
                .forEach(
                        (step, word) -> stages.of(step).ifPresent(stage -> on.merge(stage, word, LineageJson::better)));
        answer.parts()
                .forEach((part, word) -> stages.of(part.artifact().step())
                        .ifPresent(stage -> on.merge(stage, word, LineageJson::better)));
        return on;
    }

    private static String better(String one, String other) {
        return isDecided(one) ? other : one;
    }

    private static boolean isDecided(String word) {
        return word.equals(LineageText.word(EdgeKind.CONTROL));
    }

    /** Only of artifacts that are shown. */
    private void addPart(ArrayNode parts, Part part) {
        Integer number = numbers.get(part.artifact());
        if (number != null) {
            parts.add(placeNumbers.computeIfAbsent(part, unseen -> {
                places.addArray().add(number).add(visible(part.path()));
                room -= part.path().length() + 2 * CHARACTERS_PER_NUMBER;
                return places.size() - 1;
            }));
        }
    }

    private int line(String line) {
        return lineNumbers.computeIfAbsent(line, unseen -> {
            String shown = visible(ShownText.cut(line, LONGEST_LINE));
            lines.add(shown);
            room -= shown.length() + CHARACTERS_PER_NUMBER;
            return lines.size() - 1;
        });
    }

    private static String visible(String text) {
        return ShownText.visible(text);
    }
}
