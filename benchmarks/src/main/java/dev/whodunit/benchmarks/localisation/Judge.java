package dev.whodunit.benchmarks.localisation;

import dev.whodunit.diagnosis.Culprit;
import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.run.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pitest.mutationtest.engine.Location;
import org.pitest.mutationtest.engine.MutationDetails;

/** Asks the diagnosis who did it, and holds the answer against what was done. */
final class Judge {

    private final Pipeline pipeline;
    private final Plan plan;
    private final Recording baseline;
    private final Outcome unchanged;
    private final Spectrum spectrum;
    private final Set<String> chance;

    Judge(Pipeline pipeline, Plan plan) throws IOException {
        this.pipeline = pipeline;
        this.plan = plan;
        Path folder = plan.recording(pipeline, Plan.UNCHANGED.get(0));
        this.baseline = RecordingReader.read(folder);
        this.unchanged = Outcome.read(folder);
        this.spectrum = Spectrum.read(folder);
        Recording rerun = RecordingReader.read(plan.recording(pipeline, Plan.UNCHANGED.get(1)));
        this.chance =
                ChangedSteps.functionsIn(Diagnosis.compare(baseline, rerun).steps());
    }

    List<Result> judgeAll() throws IOException {
        if (!chance.isEmpty()) {
            System.out.println(pipeline.label() + " differs from itself, in " + chance.size() + " functions");
        }
        ClassFolder classes = ClassFolder.copy(pipeline.code(), plan.classes(pipeline));
        List<MutationDetails> sample =
                new Mutants(classes, pipeline.code().mutable(baseline)).sample(plan.mutants(), plan.seed());
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            results.add(judge(i, sample.get(i)));
        }
        return results;
    }

    private Result judge(int number, MutationDetails mutant) throws IOException {
        Path folder = plan.recording(pipeline, Plan.name(number));
        Outcome outcome = Outcome.read(folder);
        if (outcome.kind() == Outcome.Kind.TIMEOUT) {
            return result(number, mutant, outcome, false, Answer.NONE, Answer.NONE, Guesses.NONE);
        }
        Recording current = RecordingReader.read(folder);
        Verdict verdict = verdict(current, Plan.name(number));
        boolean differs = !outcome.thrown().equals(unchanged.thrown())
                || !chance.containsAll(ChangedSteps.functionsIn(verdict.steps()));
        Guesses guesses = Guesses.of(
                Methods.nameOf(mutant.getId().getLocation()),
                verdict.steps(),
                baseline,
                current,
                spectrum.suspicions(Spectrum.readResults(folder)));
        return result(number, mutant, outcome, differs, answer(mutant, verdict), withNoOps(number, mutant), guesses);
    }

    private Result result(
            int number,
            MutationDetails mutant,
            Outcome outcome,
            boolean differs,
            Answer asIs,
            Answer withNoOps,
            Guesses guesses) {
        Location location = mutant.getId().getLocation();
        return new Result(
                pipeline,
                Plan.name(number),
                location.getClassName().getNameWithoutPackage().asJavaName() + "." + location.getMethodName(),
                mutant.getLineNumber(),
                mutant.getDescription(),
                outcome,
                differs,
                asIs,
                withNoOps,
                guesses);
    }

    private Answer withNoOps(int number, MutationDetails mutant) throws IOException {
        Path folder = plan.recording(pipeline, Plan.wovenName(number));
        return Outcome.read(folder).kind() == Outcome.Kind.TIMEOUT
                ? Answer.NONE
                : answer(mutant, verdict(RecordingReader.read(folder), Plan.wovenName(number)));
    }

    private Verdict verdict(Recording current, String run) {
        Path again = plan.recording(pipeline, Plan.again(run));
        return Outcome.isIn(again)
                ? Diagnosis.compare(baseline, current, RecordingReader.read(again))
                : Diagnosis.compare(baseline, current);
    }

    private static Answer answer(MutationDetails mutant, Verdict verdict) {
        List<Culprit> culprits = verdict.culprits().isEmpty() ? verdict.alsoChanged() : verdict.culprits();
        String changed = Methods.nameOf(mutant.getId().getLocation());
        int rank = 1
                + culprits.stream()
                        .map(culprit -> Methods.nameOf(culprit.function()))
                        .toList()
                        .indexOf(changed);
        return new Answer(
                verdict.kind(),
                culprits.isEmpty() ? "" : culprits.get(0).function().toString(),
                rank,
                culprits.size(),
                rank > 0 ? culprits.get(rank - 1).lines().size() : 0,
                rank > 0 && culprits.get(rank - 1).lines().contains(mutant.getLineNumber()));
    }
}
