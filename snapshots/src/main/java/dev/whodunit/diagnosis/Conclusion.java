package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.StepComparison.Status;
import dev.whodunit.run.FunctionRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the verdict into words. */
final class Conclusion {

    private static final int MAX_NOTICES = 10;

    private final List<Culprit> culprits;
    private final List<Culprit> alsoChanged;
    private final List<StepComparison> steps;
    private final Findings findings;
    private final OtherCauses causes;
    private final boolean collapsed;
    private final List<Culprit> notCleared;
    private final List<String> remarks;

    /** @param remarks further sentences without full stop */
    Conclusion(
            List<Culprit> culprits,
            List<Culprit> alsoChanged,
            List<StepComparison> steps,
            Findings findings,
            OtherCauses causes,
            boolean collapsed,
            List<Culprit> notCleared,
            List<String> remarks) {
        this.culprits = culprits;
        this.alsoChanged = alsoChanged;
        this.steps = steps;
        this.findings = findings;
        this.causes = causes;
        this.collapsed = collapsed;
        this.notCleared = notCleared;
        this.remarks = remarks;
    }

    Verdict verdict() {
        if (!culprits.isEmpty()) {
            return verdict(Verdict.Kind.CULPRIT, summary(culprits));
        }
        Optional<OtherCauses.Cause> cause = causes.first().or(causes::firstHidden);
        if (cause.isPresent()) {
            return verdict(cause.get().kind(), cause.get().text());
        }
        if (has(Status.AFFECTED) && findings.suspects().isEmpty()) {
            return unexplained();
        }
        boolean isRenamed = steps.stream().anyMatch(StepComparison::isRenamed);
        if (isRenamed || has(Status.AFFECTED) || has(Status.ADDED) || has(Status.REMOVED)) {
            String what = new Refactoring(steps).sentence().orElseGet(this::firstQuiet);
            return verdict(Verdict.Kind.REFACTORED, "Steps differ, but every result is as accepted" + what);
        }
        return verdict(Verdict.Kind.SAME, "Every step did what was accepted");
    }

    /** Who changed, and what the first one does. */
    static String summary(List<Culprit> culprits) {
        String names = culprits.stream()
                .map(Culprit::function)
                .map(FunctionRef::toString)
                .collect(Collectors.joining(", "));
        return names + " changed: " + culprits.get(0).evidence();
    }

    /** What differs between two runs of the same code; since nobody is accused of it, the places are told here. */
    static String chance(Verdict twice) {
        List<Culprit> differing = twice.culprits();
        if (differing.isEmpty()) {
            return twice.summary();
        }
        String names = differing.stream().map(Conclusion::placed).collect(Collectors.joining(", "));
        String verb = differing.size() == 1 ? " acts" : " act";
        return names + verb + " differently: " + differing.get(0).evidence();
    }

    private static String placed(Culprit culprit) {
        String place = culprit.location();
        return culprit.function() + (place.isEmpty() ? "" : " (" + place + ")");
    }

    private Verdict unexplained() {
        String what = "Values differ, but no call that was recorded explains it";
        return causes.environment().isDifferent()
                ? verdict(
                        Verdict.Kind.ENVIRONMENT_CHANGED,
                        what + "; perhaps the environment does, see the first affected step: "
                                + causes.environment().differences())
                : verdict(Verdict.Kind.UNKNOWN, what + "; look at the first affected step");
    }

    private String firstQuiet() {
        return alsoChanged.stream()
                .findFirst()
                .map(changed -> ": " + changed.function() + " " + changed.evidence())
                .orElse("");
    }

    private boolean has(Status status) {
        return steps.stream().anyMatch(step -> step.status() == status);
    }

    private Verdict verdict(Verdict.Kind kind, String summary) {
        return new Verdict(kind, culprits, steps, summary, notices(kind, summary), alsoChanged, notCleared);
    }

    private static String alsoDifferent(Culprit changed) {
        String effect = changed.grade() == Culprit.Grade.UNRELATED
                ? "Also changed, but no way was found from it to what is asserted: "
                : "Also different, without effect on any result: ";
        return effect + changed.function() + " " + changed.evidence();
    }

    /** What else the JVM was set to matters only where something is different. */
    private Optional<String> environment(Verdict.Kind kind, List<String> told) {
        EnvironmentComparison environment = causes.environment();
        boolean isHarmless = kind == Verdict.Kind.SAME || kind == Verdict.Kind.REFACTORED;
        boolean isTold = told.stream().anyMatch(text -> text.contains(environment.differences()));
        return isHarmless || isTold || !environment.isDifferent()
                ? Optional.empty()
                : Optional.of("The environment differs: " + environment.differences());
    }

    private List<String> notices(Verdict.Kind kind, String summary) {
        List<String> notices = new ArrayList<>();
        causes.all().stream()
                .map(OtherCauses.Cause::text)
                .filter(text -> !text.equals(summary))
                .forEach(notices::add);
        environment(kind, Stream.concat(Stream.of(summary), notices.stream()).toList())
                .ifPresent(notices::add);
        alsoChanged.stream()
                .filter(changed -> !summary.endsWith(changed.function() + " " + changed.evidence()))
                .map(Conclusion::alsoDifferent)
                .forEach(notices::add);
        notices.addAll(remarks);
        notices.addAll(PartialValues.in(steps));
        if (collapsed) {
            notices.add("Only chained digests of both runs could be compared: groups of calls were compared as wholes");
        }
        int more = notices.size() - MAX_NOTICES;
        List<String> shown = new ArrayList<>(notices.subList(0, Math.min(MAX_NOTICES, notices.size())));
        if (more > 0) {
            shown.add("… and " + more + " more");
        }
        return shown;
    }
}
