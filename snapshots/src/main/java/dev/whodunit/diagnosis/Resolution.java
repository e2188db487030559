package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Culprit.CodeChange;
import dev.whodunit.diagnosis.Findings.Difference;
import dev.whodunit.diagnosis.Findings.Suspect;
import dev.whodunit.diagnosis.Suspicion.Act;
import dev.whodunit.diagnosis.Suspicion.Strength;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Notice;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Weighs the findings: who is accused, what is only a consequence, and what the recording cannot say. */
final class Resolution {

    private final StepTree accepted;
    private final StepTree current;
    private final CodeComparison code;
    private final StepAlignment steps;
    private final Findings findings;
    private final boolean collapsed;
    private final Replay replay;
    private final Optional<Reach> reach;
    private final Evidence evidence;
    private final ChangedCode changedCode;
    private final FieldWriters writers;
    private final OtherCauses causes;
    private final Explanations explanations;
    private final Accusation accusation;
    private final List<Suspect> accused = new ArrayList<>();
    private final List<Culprit> byCode = new ArrayList<>();

    Resolution(
            StepTree accepted,
            StepTree current,
            CodeComparison code,
            StepAlignment steps,
            Findings findings,
            boolean collapsed,
            Replay replay,
            Optional<Reach> reach) {
        this.accepted = accepted;
        this.current = current;
        this.code = code;
        this.steps = steps;
        this.findings = findings;
        this.collapsed = collapsed;
        this.replay = collapsed ? Replay.NEVER : replay;
        this.reach = reach;
        this.evidence = new Evidence(accepted.run(), current.run(), code);
        this.changedCode = new ChangedCode(new ChangedSteps(accepted, current, steps, code), evidence);
        this.explanations = new Explanations(accepted, current, code, findings);
        this.writers = new FieldWriters(code);
        this.causes = new OtherCauses(accepted, current, code, steps, findings, evidence);
        this.accusation = new Accusation(evidence, code, collapsed);
    }

    /** With those who are accused as they are weighed against each other. */
    Verdict verdict(Weighing weighing) {
        Weighing.Weighed weighed = weighing.of(accused());
        List<Culprit> culprits = new ArrayList<>(weighed.named());
        Retrial retrial = Retrial.beside(culprits, accepted, current, steps, code, replay);
        culprits.addAll(retrial.convicted());
        if (weighing == Weighing.NONE) {
            culprits.sort(Comparator.comparing(Culprit::grade));
        }
        List<StepComparison> compared = new StepStatuses(accepted, current, steps, culprits).all();
        List<Culprit> aside = new ArrayList<>(weighed.harmless());
        reach.ifPresent(asserted ->
                aside.addAll(asserted.takeUnable(culprits, causes.first().isPresent())));
        // what differs later may have come of those who were set aside
        boolean isOnlyTheirs = aside.size() == weighed.harmless().size();
        List<Culprit> detailed = isOnlyTheirs ? evidence.firstConsequence().addTo(culprits, compared) : culprits;
        return new Conclusion(
                        detailed,
                        accusation.alsoChanged(findings.suspects(Strength.QUIET), culprits, aside),
                        compared,
                        findings,
                        causes,
                        collapsed,
                        retrial.notCleared(),
                        remarks(culprits, compared, retrial))
                .verdict();
    }

    /** Who is accused, certain ones first, before anyone is called again. */
    List<Culprit> accused() {
        accuse();
        List<Culprit> culprits = new ArrayList<>();
        Shapes shapes = new Shapes(accepted.code(), current.code());
        new Ranking(accepted, current, accusation, shapes)
                .ranked(accused)
                .forEach(suspect -> culprits.add(accusation.of(suspect)));
        culprits.addAll(byCode);
        culprits.sort(Comparator.comparing(Culprit::grade));
        return culprits;
    }

    private List<String> remarks(List<Culprit> culprits, List<StepComparison> compared, Retrial retrial) {
        List<String> remarks = new ArrayList<>();
        if (culprits.isEmpty()) {
            evidence.firstConsequence().lines(compared).ifPresent(lines -> remarks.add(String.join(" ", lines)));
        }
        remarks.addAll(retrial.sentences());
        current.run().notices().stream().map(Notice::sentence).forEach(remarks::add);
        return remarks;
    }

    private void accuse() {
        findings.suspects(Strength.STRONG).forEach(accused::add);
        dropWhatContentsExplain();
        findings.fieldReads().forEach((field, read) -> accuseWriters(field));
        dropConsequences();
        lookBehindUnchangedCode();
        if (accused.isEmpty() && byCode.isEmpty() && !causes.areHashCodesChance()) {
            findings.suspects(Strength.HIDDEN)
                    .filter(suspect -> change(suspect) == CodeChange.CHANGED && !causes.explain(suspect.suspicion()))
                    .forEach(accused::add);
            dropWhatContentsExplain();
            accused.replaceAll(suspect -> explanations
                    .quietInside(suspect)
                    .or(() -> explanations.quietBeforeStream(suspect))
                    .orElse(suspect));
            accuseFormerGetters();
        }
        boolean unexplained =
                accused.isEmpty() && byCode.isEmpty() && causes.first().isEmpty();
        if (unexplained) {
            findings.libraryCalls().stream().findFirst().ifPresent(this::accuseQuietBefore);
        }
        if (causes.first().isEmpty()) {
            lookInsideUnchangedCode();
            lookForChangedCode();
        }
        leaveToEnvironment();
    }

    /**
     * Unchanged code may act differently because the JVM was set to something else: that explains it where nothing else
     * does, and before the test passes on what came of it.
     */
    private void leaveToEnvironment() {
        if (!causes.environment().isDifferent()) {
            return;
        }
        List<Suspect> innocent = new ArrayList<>(
                accused.stream().filter(accusation::isAgainstUnchangedCode).toList());
        accused.removeAll(innocent);
        if (accused.isEmpty() && byCode.isEmpty() && causes.first().isPresent()) {
            findings.suspects(Strength.STRONG)
                    .filter(suspect -> accusation.isAgainstUnchangedCode(suspect) && causes.areAllLaterThan(suspect))
                    .forEach(innocent::add);
        }
        innocent.stream().min(Comparator.comparingInt(Suspect::time)).ifPresent(causes::takeOver);
    }

    /**
     * A snapshot shows neither fields nor what objects hold: unchanged code that acts differently was given something that
     * it does not show, and whoever ran with changed code is the better explanation.
     */
    private void lookForChangedCode() {
        boolean isUnchanged = accused.stream().allMatch(suspect -> change(suspect) == CodeChange.UNCHANGED);
        if (!code.isFromSnapshot() || accused.isEmpty() || !isUnchanged || !code.isTelling()) {
            return;
        }
        Step unchanged = accused.get(0).suspicion().current().step();
        changedCode.before(unchanged).ifPresent(this::accuseInstead);
    }

    /**
     * A collection or an array behind a field had another content before: who shows it need not be who made it. Whoever
     * changed the content is accused instead, though no value told so at the time.
     */
    private void dropWhatContentsExplain() {
        List<Suspect> explained =
                accused.stream().filter(explanations::isExplained).toList();
        accused.removeAll(explained);
        for (Suspect suspect : explained) {
            int change = explanations.firstChange(suspect).orElse(suspect.time());
            boolean hasCause = causes.first().isPresent() || accused.stream().anyMatch(known -> known.time() < change);
            if (!hasCause) {
                accused.add(explanations.whoChanged(suspect).orElse(suspect));
            }
        }
    }

    /** A field had another value when it was read: somebody wrote it, perhaps without showing it otherwise. */
    private void accuseWriters(String field) {
        if (accused.stream().anyMatch(suspect -> writers.mayHaveWritten(suspect, field))) {
            return;
        }
        List<Suspect> found = findings.suspects().stream()
                .filter(suspect -> writers.mayHaveWritten(suspect, field))
                .filter(suspect -> !explanations.isExplained(suspect))
                .filter(suspect -> accused.isEmpty() || suspect.suspicion().act() != Act.LIBRARY)
                .toList();
        accused.addAll(found);
        if (found.isEmpty()) {
            writers.onlyChanged(field)
                    .filter(mapped -> !isAccused(mapped.function()))
                    .ifPresent(mapped -> byCode.add(evidence.writerByCode(mapped, field)));
        }
    }

    private boolean isAccused(FunctionRef function) {
        return Stream.concat(
                        accused.stream()
                                .map(suspect ->
                                        suspect.suspicion().current().step().function()),
                        byCode.stream().map(Culprit::function))
                .anyMatch(known -> known.alignmentKey().equals(function.alignmentKey()));
    }

    private void accuseFormerGetters() {
        for (Suspect around : List.copyOf(accused)) {
            explanations
                    .formerGetter(around)
                    .flatMap(step -> evidence.formerGetter(step, around))
                    .filter(getter -> accused.remove(around) && !isAccused(getter.function()))
                    .ifPresent(byCode::add);
        }
    }

    /**
     * Code that is unchanged acts differently only because of something it sees and we do not: where there is an earlier
     * cause, that will be it. Without any, the first such function is all that can be named.
     */
    private void dropConsequences() {
        int firstCause = Math.min(
                accused.stream()
                        .filter(suspect -> change(suspect) != CodeChange.UNCHANGED)
                        .mapToInt(Suspect::time)
                        .min()
                        .orElse(Integer.MAX_VALUE),
                causes.firstTime());
        if (!byCode.isEmpty()) {
            firstCause = 0;
        }
        int limit = firstCause;
        Optional<Suspect> firstUnchanged = accused.stream()
                .filter(suspect -> change(suspect) == CodeChange.UNCHANGED)
                .min(Comparator.comparingInt(Suspect::time));
        accused.removeIf(suspect -> change(suspect) == CodeChange.UNCHANGED
                && (suspect.time() > limit || !suspect.equals(firstUnchanged.orElse(suspect))));
    }

    /**
     * Unchanged code that acts differently saw something that the recording does not show, such as the state of an object.
     * Where code that did change acted differently before, even if no value told so, that is the better explanation.
     */
    private void lookBehindUnchangedCode() {
        boolean isUnchanged = accused.stream().allMatch(suspect -> change(suspect) == CodeChange.UNCHANGED);
        if (!isUnchanged || !byCode.isEmpty()) {
            return;
        }
        int first = accused.stream().mapToInt(Suspect::time).min().orElse(0);
        List<Suspect> before = findings.suspects().stream()
                .filter(suspect -> suspect.time() < first && change(suspect) == CodeChange.CHANGED)
                .toList();
        if (!before.isEmpty()) {
            accused.clear();
            accused.addAll(before);
        }
    }

    /**
     * Unchanged code inside which nothing acted differently, as far as values tell: a function that it executed, and whose
     * code did change, did something that no value tells, such as writing into an array.
     */
    private void lookInsideUnchangedCode() {
        boolean isUnchanged = accused.stream().allMatch(suspect -> change(suspect) == CodeChange.UNCHANGED);
        Stream<Suspect> outermost = accused.isEmpty() ? findings.suspects(Strength.HIDDEN) : accused.stream();
        Optional<Suspect> first = outermost.min(Comparator.comparingInt(Suspect::time));
        if (!isUnchanged || !byCode.isEmpty() || first.isEmpty()) {
            return;
        }
        Step around = first.get().suspicion().current().step();
        changedCode.inside(around).ifPresent(this::accuseInstead);
    }

    private void accuseInstead(Culprit culprit) {
        accused.clear();
        byCode.add(culprit);
    }

    private void accuseQuietBefore(Difference hidden) {
        findings.suspects(Strength.QUIET)
                .filter(suspect -> change(suspect) != CodeChange.UNCHANGED && suspect.time() < hidden.time())
                .findFirst()
                .ifPresent(accused::add);
    }

    private CodeChange change(Suspect suspect) {
        return accusation.change(suspect);
    }
}
