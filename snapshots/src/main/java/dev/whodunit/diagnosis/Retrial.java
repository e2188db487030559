package dev.whodunit.diagnosis;

import dev.whodunit.map.MethodRef;
import dev.whodunit.run.Recording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Functions whose code changed and that the comparison of the two runs neither accuses nor clears are called again on what
 * they were given in the accepted run: those that do the same are cleared, those that do not are convicted.
 */
final class Retrial {

    private static final int MAX_TRIED = 100;
    private static final int MAX_NAMED = 5;

    private final Recording current;
    private final CodeComparison code;
    private final Map<ChangedFunction, Trial.Judgement> judgements = new LinkedHashMap<>();

    private Retrial(Recording current, CodeComparison code) {
        this.current = current;
        this.code = code;
    }

    /** Tries all that are not accused already; those that call others come after them. */
    static Retrial beside(
            List<Culprit> culprits,
            StepTree accepted,
            StepTree current,
            StepAlignment steps,
            CodeComparison code,
            Replay replay) {
        Retrial retrial = new Retrial(current.run(), code);
        boolean isNeeded = !culprits.isEmpty() && (code.isTelling() || !replay.equals(Replay.NEVER));
        if (!isNeeded) {
            return retrial;
        }
        Trial trial = new Trial(accepted, current, code, replay);
        List<ChangedFunction> functions = new NotCleared(accepted, current, steps, code).beside(culprits);
        functions.forEach(function -> retrial.judgements.put(function, Trial.Judgement.open("")));
        Set<MethodRef> cleared = new HashSet<>();
        Set<MethodRef> accused = culprits.stream()
                .map(culprit -> Trial.method(culprit.function()))
                .collect(Collectors.toSet());
        functions.stream()
                .limit(MAX_TRIED)
                .sorted(Comparator.comparingInt(trial::reach))
                .forEach(function -> {
                    Trial.Judgement judgement = trial.judge(function, cleared, accused);
                    retrial.judgements.put(function, judgement);
                    if (judgement.isOfAll()) {
                        cleared.add(Trial.method(function.current()));
                    }
                });
        return retrial;
    }

    /** In the order of their first step. */
    List<Culprit> convicted() {
        return judgements.values().stream()
                .flatMap(judgement -> judgement.culprit().stream())
                .toList();
    }

    /** Whose part is not known, in the order of their first step. */
    List<Culprit> notCleared() {
        return code.isTelling()
                ? open().filter(entry -> entry.getValue().tried() == 0)
                        .map(this::uncleared)
                        .toList()
                : List.of();
    }

    private Culprit uncleared(Map.Entry<ChangedFunction, Trial.Judgement> entry) {
        ChangedFunction function = entry.getKey();
        String reason = entry.getValue().reason();
        ChangedFunction.Place first = function.places().get(0);
        return new Culprit(
                function.current(),
                code.now(function.current())
                        .map(mapped -> mapped.owner().sourceFile())
                        .orElse(""),
                new CodeLines(current, code).changed(function.accepted(), function.current()),
                "",
                Culprit.Grade.NOT_CLEARED,
                Culprit.CodeChange.CHANGED,
                "its code changed too, and none of its calls was as before" + (reason.isEmpty() ? "" : ": " + reason),
                List.of(),
                first.accepted().id(),
                first.current().id(),
                0,
                0);
    }

    /** Who was cleared and who was not, without full stops. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (code.isTelling()) {
            List<String> cleared = open().filter(entry -> entry.getValue().tried() > 0)
                    .map(Retrial::cleared)
                    .toList();
            List<String> open = open().filter(entry -> entry.getValue().tried() == 0)
                    .map(Retrial::open)
                    .toList();
            add(sentences, "Called again with accepted arguments, these changed functions did as before: ", cleared);
            add(sentences, "Not cleared, since their code changed too and none of their calls was as before: ", open);
        }
        return sentences;
    }

    private Stream<Map.Entry<ChangedFunction, Trial.Judgement>> open() {
        return judgements.entrySet().stream()
                .filter(entry -> !entry.getKey().isSeenSame()
                        && entry.getValue().culprit().isEmpty());
    }

    private static String cleared(Map.Entry<ChangedFunction, Trial.Judgement> entry) {
        long calls = entry.getKey().places().stream()
                .mapToLong(place -> place.accepted().count())
                .sum();
        return entry.getKey() + " (" + Texts.number(entry.getValue().tried()) + " of " + Texts.count(calls, "call")
                + ")";
    }

    private static String open(Map.Entry<ChangedFunction, Trial.Judgement> entry) {
        String reason = entry.getValue().reason();
        return entry.getKey() + (reason.isEmpty() ? "" : " (" + reason + ")");
    }

    private static void add(List<String> sentences, String start, List<String> functions) {
        if (!functions.isEmpty()) {
            sentences.add(start + Texts.first(functions, MAX_NAMED, "function"));
        }
    }
}
