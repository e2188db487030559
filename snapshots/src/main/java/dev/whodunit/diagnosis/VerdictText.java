package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Culprit.CodeChange;
import dev.whodunit.diagnosis.Stages.Stage;
import dev.whodunit.diagnosis.StepComparison.Status;
import dev.whodunit.difference.Differences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A verdict for people: the failure message of a test. */
public final class VerdictText {

    private static final String INDENT = "              ";
    private static final int DETAILS_OF_FURTHER = 3;

    /** The words are those of the pages that it names. */
    private static final String ADVICE = "Advice:  @Redact for ids, times and random values (docs/redaction.md),"
            + " @Tolerate for numbers that differ a little (docs/tolerance.md); or the same in whodunit.yaml.\n";

    private final String pipeline;
    private final Verdict verdict;
    private final List<Stage> stages;
    private final Sources sources;
    private final List<Culprit> shown = new ArrayList<>();

    private VerdictText(String pipeline, Verdict verdict, Sources sources) {
        this.pipeline = pipeline;
        this.verdict = verdict;
        this.stages = Stages.of(verdict.steps());
        this.sources = sources;
    }

    /**
     * Several lines: what changed, the table of stages with the evidence below each culprit, and notices.
     *
     * @param pipeline name of the pipeline for the heading
     */
    public static String of(String pipeline, Verdict verdict) {
        return of(pipeline, verdict, Sources.NONE);
    }

    /** The same with the line of each culprit that differs, as it is in the source. */
    public static String of(String pipeline, Verdict verdict, Sources sources) {
        return new VerdictText(pipeline, verdict, sources).render();
    }

    /** What changed, in a sentence: the first line of the text. */
    public static String heading(String pipeline, Verdict verdict) {
        return new VerdictText(pipeline, verdict, Sources.NONE).heading();
    }

    /** What speaks against one of a verdict's culprits, and where it is, line by line as in the text. */
    public static List<String> evidence(Verdict verdict, Culprit culprit, Sources sources) {
        return new VerdictText("", verdict, sources)
                .evidence(culprit).stream()
                        .map(line -> line.substring(INDENT.length()))
                        .toList();
    }

    private String render() {
        StringBuilder text = new StringBuilder(heading()).append('\n');
        if (!verdict.isSame() && !stages.isEmpty()) {
            text.append('\n').append(StageTable.compared(stages, this::below));
        }
        List<Culprit> elsewhere = new ArrayList<>(verdict.culprits());
        elsewhere.removeAll(shown);
        for (Culprit culprit : elsewhere) {
            String place = culprit.location().isEmpty() ? "" : " (" + culprit.location() + ")";
            text.append("\n >  CHANGED   ")
                    .append(culprit.function())
                    .append(place)
                    .append('\n');
            evidence(culprit).forEach(line -> text.append(line).append('\n'));
        }
        if (!verdict.notices().isEmpty()) {
            text.append('\n');
        }
        verdict.notices().forEach(notice -> text.append("Note: ").append(notice).append(".\n"));
        return text.append(isLeftToChance() ? "\n" + ADVICE : "").toString();
    }

    /** What was given from outside is chance where the pipeline asked for the time or for a random number. */
    private boolean isLeftToChance() {
        boolean isGiven = verdict.kind() == Verdict.Kind.INPUT_CHANGED
                && verdict.steps().stream()
                        .filter(step -> step.status() != Status.SAME)
                        .anyMatch(step -> Visibility.isLeftToChance(step.shown().function()));
        return isGiven || verdict.kind() == Verdict.Kind.NONDETERMINISTIC;
    }

    private String heading() {
        return switch (verdict.kind()) {
            case SAME -> pipeline + " is as accepted: " + Texts.count(stages.size(), "step") + ".";
            case CULPRIT -> culpritHeading();
            case INPUT_CHANGED ->
                pipeline + " was given something else; no code is to blame. " + verdict.summary() + ".";
            case DEPENDENCY_CHANGED -> pipeline + " differs because a library does. " + verdict.summary() + ".";
            case ENVIRONMENT_CHANGED -> pipeline + " differs because its environment does. " + verdict.summary() + ".";
            case NONDETERMINISTIC ->
                pipeline + " does different things when the same code runs twice. " + verdict.summary() + ".";
            case ORDER_ONLY -> pipeline + " differs in the order of elements only. " + verdict.summary() + ".";
            case WITHIN_TOLERANCE -> pipeline + " is as accepted within the tolerance. " + verdict.summary() + ".";
            case DRIFT -> pipeline + " drifted: many small differences add up. " + verdict.summary() + ".";
            case REFACTORED -> pipeline + " takes other steps to the same results. " + verdict.summary() + ".";
            case UNKNOWN -> pipeline + " differs, and the recording does not show why. " + verdict.summary() + ".";
        };
    }

    private String culpritHeading() {
        long affected = stages.stream()
                .filter(stage -> stage.step().status() == Status.AFFECTED)
                .count();
        int culprits = verdict.culprits().size();
        String consequence = affected == 0
                ? ""
                : "; " + Texts.count(affected, "later step") + (affected == 1 ? " differs" : " differ")
                        + (verdict.notCleared().isEmpty() ? " only" : "") + " because of "
                        + (culprits == 1 ? "it" : "them")
                        + notCleared();
        int total = Math.max(stages.size(), culprits);
        return pipeline + " changed at " + culprits + " of " + Texts.count(total, "step") + consequence + unrelated()
                + ".";
    }

    private String notCleared() {
        int open = verdict.notCleared().size();
        return open == 0 ? "" : " or of " + Texts.count(open, "function") + " not cleared";
    }

    private String unrelated() {
        long others = verdict.alsoChanged().stream()
                .filter(changed -> changed.grade() == Culprit.Grade.UNRELATED)
                .count();
        return others == 0
                ? ""
                : "; no way was found from " + Texts.count(others, "other change") + " to what is asserted";
    }

    private List<String> below(Stage stage) {
        Optional<Culprit> culprit = stage.step().status() != Status.CHANGED
                ? Optional.empty()
                : verdict.culprits().stream()
                        .filter(candidate -> stage.step()
                                .current()
                                .filter(step -> step.id() == candidate.currentStep())
                                .isPresent())
                        .findFirst();
        culprit.ifPresent(shown::add);
        return culprit.map(this::evidence).orElse(List.of());
    }

    private List<String> evidence(Culprit culprit) {
        boolean isFirst = culprit.equals(verdict.culprits().get(0));
        int limit = isFirst ? Differences.SHOWN + 3 : DETAILS_OF_FURTHER;
        List<String> lines = new ArrayList<>();
        lines.add(INDENT + culprit.evidence());
        culprit.details().stream().limit(limit).forEach(detail -> lines.add(INDENT + detail));
        if (culprit.details().size() > limit) {
            lines.add(INDENT + "… and " + Texts.count(culprit.details().size() - limit, "more line")
                    + " in the verdict as JSON");
        }
        if (culprit.calls() > 1) {
            lines.add(INDENT + "in " + Texts.number(culprit.calls()) + " calls; the first is shown");
        }
        String place = culprit.location().isEmpty() ? "" : ", see " + culprit.location();
        lines.add(INDENT + codeChange(culprit.codeChange()) + place);
        SourceExcerpt.of(culprit, sources).forEach(line -> lines.add(INDENT + line));
        return lines;
    }

    private static String codeChange(CodeChange change) {
        return switch (change) {
            case CHANGED -> "its code changed";
            case UNCHANGED -> "its code did not change: it depends on something that was not recorded";
            case UNKNOWN -> "whether its code changed is not known";
        };
    }
}
