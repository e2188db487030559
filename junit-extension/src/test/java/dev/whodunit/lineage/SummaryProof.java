package dev.whodunit.lineage;

import dev.whodunit.lineage.summaries.Call;
import dev.whodunit.lineage.summaries.Change;
import dev.whodunit.lineage.summaries.Laboratory;
import dev.whodunit.lineage.summaries.Outcome;
import dev.whodunit.lineage.summaries.Recipe;
import dev.whodunit.lineage.summaries.Routine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Calls every method that lines speak of, changes one input after the other, and keeps what that says of each line. */
final class SummaryProof {

    /** How often a method is tried that throws, or whose line says something that was not seen yet. */
    private static final int ATTEMPTS = 60;

    private static final int CHANGES = 7;

    /** The JVM gives methods in any order, so what one of many shows may be missed; then it is tried with other inputs. */
    private static final int PASSES = 4;

    /** A line for which there are so many calls needs fewer of each further method. */
    private static final int MANY = 24;

    private static final int VERY_MANY = 600;

    private final Map<SummaryLine, SummaryEvidence> evidence = new LinkedHashMap<>();
    private final Laboratory laboratory;
    private final Summaries summaries;

    private SummaryProof(Map<SummaryLine, String> lines, Summaries summaries, Laboratory laboratory) {
        this.laboratory = laboratory;
        this.summaries = summaries;
        lines.forEach((line, text) -> evidence.put(line, new SummaryEvidence(line, text)));
    }

    /**
     * Finds out what is true of some lines.
     *
     * @param lines with their texts
     * @param summaries that have these lines and tell which one a call follows
     */
    static Collection<SummaryEvidence> of(Map<SummaryLine, String> lines, Summaries summaries, Laboratory laboratory) {
        SummaryProof proof = new SummaryProof(lines, summaries, laboratory);
        List<String> owners =
                lines.keySet().stream().map(SummaryLine::owner).distinct().toList();
        for (int pass = 0; pass < PASSES; pass++) {
            int seed = pass;
            laboratory.routines(owners).forEach(routine -> proof.call(routine, List.of(), seed));
            laboratory
                    .subjects()
                    .forEach((type, receivers) -> laboratory.routines(type).stream()
                            .forEach(routine -> proof.call(routine, receivers, seed)));
        }
        return proof.evidence.values();
    }

    private void call(Routine routine, List<Recipe> receivers, int pass) {
        if (isOfNoLine(routine)) {
            return;
        }
        Object receiver = receivers.isEmpty() ? null : receivers.get(0).make();
        Optional<SummaryEvidence> of =
                summaries.line(routine.function(), receiver).map(evidence::get);
        if (of.isEmpty() || (pass > 0 && !of.get().hasUnseen())) {
            return;
        }
        Random random = new Random(routine.toString().hashCode() + pass);
        int enough = enough(routine, of.get());
        int proofs = 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            boolean isEnough = proofs >= enough
                    && (of.get().proofs() > VERY_MANY || !of.get().hasUnseen());
            boolean isHopeless = proofs == 0 && attempt > ATTEMPTS / 2;
            Optional<Call> call =
                    isEnough || isHopeless ? Optional.empty() : laboratory.call(routine, receivers, attempt, random);
            if (call.isEmpty()) {
                return;
            }
            proofs += isProof(call.get(), of.get(), random) ? 1 : 0;
        }
    }

    private static int enough(Routine routine, SummaryEvidence evidence) {
        if (evidence.proofs() > VERY_MANY) {
            return 1;
        }
        return evidence.proofs() > MANY ? 2 : routine.isStatic() ? 6 : 4;
    }

    private boolean isOfNoLine(Routine routine) {
        return evidence.keySet().stream()
                .map(SummaryLine::name)
                .noneMatch(name -> name.contains("*") || name.equals(routine.name()));
    }

    private static boolean isProof(Call call, SummaryEvidence evidence, Random random) {
        Outcome before = call.outcome();
        Outcome again = call.outcome();
        evidence.called(2);
        if (before.thrown().isPresent() || !before.isSame(again)) {
            return false;
        }
        SummaryLaw law = new SummaryLaw(evidence.line().summary(), call, before);
        for (int input = 0; input < call.inputs().size(); input++) {
            List<Change> changes = new ArrayList<>(call.inputs().get(input).changes());
            Collections.shuffle(changes, random);
            for (Change change : changes.subList(0, Math.min(changes.size(), CHANGES))) {
                Outcome after = call.with(input, change.changed()).outcome();
                evidence.called(1);
                if (after.thrown().isEmpty()) {
                    law.judge(input, change, after);
                }
            }
        }
        evidence.add(law);
        return true;
    }
}
