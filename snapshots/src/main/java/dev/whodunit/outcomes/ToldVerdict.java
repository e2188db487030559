package dev.whodunit.outcomes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.diagnosis.Culprit;
import dev.whodunit.diagnosis.StepComparison;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.recording.RecordingException;
import dev.whodunit.review.PendingSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A verdict as it was written when the test ran.
 *
 * @param kind the word for it; {@code new} where nothing was accepted before
 * @param summary one sentence
 * @param culprits the functions to blame, the first one first
 * @param affected how many steps differ only because of them
 * @param notices further sentences
 * @param notCleared functions that may have had a part in it
 */
public record ToldVerdict(
        String kind,
        String summary,
        List<ToldCulprit> culprits,
        int affected,
        List<String> notices,
        List<ToldCulprit> notCleared) {

    private static final String NOT_CLEARED = Culprit.Grade.NOT_CLEARED.word();

    public ToldVerdict {
        culprits = List.copyOf(culprits);
        notices = List.copyOf(notices);
        notCleared = List.copyOf(notCleared);
    }

    /** @throws RecordingException if it cannot be read */
    static ToldVerdict read(Path file) {
        try {
            JsonNode json = new ObjectMapper().readTree(Files.readString(file));
            if (!json.path("verdict").isTextual()) {
                throw new IOException("it has no verdict");
            }
            List<String> notices = new ArrayList<>();
            json.path("notices").forEach(notice -> notices.add(notice.asText()));
            return new ToldVerdict(
                    json.path("verdict").asText(),
                    json.path("summary").asText(),
                    functions(json.path("culprits")),
                    affected(json.path("steps")),
                    notices,
                    functions(json.path("notCleared")));
        } catch (IOException unreadable) {
            throw new RecordingException(
                    "The verdict " + file + " cannot be read: " + unreadable.getMessage()
                            + ". Run the test again, or delete the file.",
                    unreadable);
        }
    }

    /** As a pending snapshot has it, which keeps less. */
    static ToldVerdict of(PendingSnapshot pending) {
        List<ToldCulprit> changes =
                pending.changes().stream().map(ToldCulprit::of).toList();
        return new ToldVerdict(
                pending.verdict(),
                pending.summary(),
                changes.stream()
                        .filter(change -> !change.grade().equals(NOT_CLEARED))
                        .toList(),
                0,
                pending.notices(),
                changes.stream()
                        .filter(change -> change.grade().equals(NOT_CLEARED))
                        .toList());
    }

    private static List<ToldCulprit> functions(JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(ToldCulprit::of)
                .toList();
    }

    private static int affected(JsonNode steps) {
        String word = StepComparison.Status.AFFECTED.word();
        return (int) StreamSupport.stream(steps.spliterator(), false)
                .filter(step -> step.path("status").asText().equals(word))
                .count();
    }

    /** Whether the test passes with it. */
    boolean isAccepted() {
        return kind.equals(Verdict.Kind.SAME.word()) || kind.equals(Verdict.Kind.WITHIN_TOLERANCE.word());
    }
}
