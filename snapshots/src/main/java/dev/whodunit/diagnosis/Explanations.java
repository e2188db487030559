package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Culprit.CodeChange;
import dev.whodunit.diagnosis.Findings.Suspect;
import dev.whodunit.diagnosis.Suspicion.Act;
import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.diagnosis.Suspicion.Strength;
import dev.whodunit.run.Step;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why an execution may act differently though all that was recorded of its inputs is as accepted: through the content of
 * objects that it shares with others. Where its own code is known to have changed, no such reason is looked for.
 */
final class Explanations {

    private final StepTree accepted;
    private final StepTree current;
    private final CodeComparison code;
    private final Findings findings;

    Explanations(StepTree accepted, StepTree current, CodeComparison code, Findings findings) {
        this.accepted = accepted;
        this.current = current;
        this.code = code;
        this.findings = findings;
    }

    /** Whether something that was done elsewhere explains what a suspect did. */
    boolean isExplained(Suspect suspect) {
        boolean isMarkedByCode = hasChangedCode(suspect) && code.isTelling();
        return !isMarkedByCode
                && (firstChange(suspect).isPresent() || isExplainedByThread(suspect) || isExplainedInside(suspect));
    }

    /** A function inside is known to act differently when called from elsewhere; here its values are not known in full. */
    private boolean isExplainedInside(Suspect around) {
        if (around.suspicion().act() != Act.RESULT || around.suspicion().inputsKnown()) {
            return false;
        }
        Set<String> inside = current
                .descendants(around.suspicion().current().step().id())
                .stream()
                .map(step -> step.function().alignmentKey())
                .collect(Collectors.toSet());
        return findings.suspects().stream()
                .filter(suspect -> !suspect.equals(around)
                        && suspect.suspicion().act() != Act.LIBRARY
                        && change(suspect) != CodeChange.UNCHANGED)
                .anyMatch(suspect -> inside.contains(
                        suspect.suspicion().current().step().function().alignmentKey()));
    }

    /** Threads give back what they found through objects that both sides know, such as an array. */
    private boolean isExplainedByThread(Suspect starter) {
        Suspicion result = starter.suspicion();
        return findings.suspects().stream()
                .filter(suspect -> suspect.time() < starter.time())
                .filter(suspect -> suspect.suspicion().strength() == Strength.STRONG)
                .anyMatch(suspect -> isInThreadOf(
                        suspect.suspicion().current().step(), result.current().step()));
    }

    private boolean isInThreadOf(Step inside, Step starter) {
        boolean concurrent = false;
        int id = inside.id();
        while (id > starter.id()) {
            concurrent |= current.step(id).concurrent();
            id = current.step(id).parent();
        }
        return concurrent && id == starter.id();
    }

    /** When the content that it may have seen first was another one. */
    Optional<Integer> firstChange(Suspect suspect) {
        return suspect.suspicion().seenFields().stream()
                .flatMap(field -> findings.changeOf(field).stream().boxed())
                .filter(time -> time < suspect.time())
                .min(Comparator.naturalOrder());
    }

    /** Who may have changed the content that a suspect shows. */
    Optional<Suspect> whoChanged(Suspect shown) {
        return findings.suspects().stream()
                .filter(suspect -> suspect.time() < shown.time() && change(suspect) != CodeChange.UNCHANGED)
                .filter(suspect -> suspect.suspicion().writtenFields().stream()
                        .anyMatch(shown.suspicion().seenFields()::contains))
                .min(Comparator.comparingInt(Suspect::time));
    }

    /** A library gave something else, and before that something inside acted differently, though no value told so. */
    Optional<Suspect> quietInside(Suspect around) {
        Set<Integer> inside = current
                .descendants(around.suspicion().current().step().id())
                .stream()
                .map(Step::id)
                .collect(Collectors.toSet());
        return findings.suspects(Strength.QUIET)
                .filter(quiet -> quiet.time() < around.time() && change(quiet) != CodeChange.UNCHANGED)
                .filter(quiet ->
                        inside.contains(quiet.suspicion().current().step().id()))
                .findFirst();
    }

    /** What a stream is made of shows only when its elements are taken. */
    Optional<Suspect> quietBeforeStream(Suspect taker) {
        return findings.suspects(Strength.QUIET)
                .filter(quiet -> quiet.time() < taker.time() && change(quiet) != CodeChange.UNCHANGED)
                .filter(quiet -> isOnStream(quiet) && isOnStream(taker))
                .findFirst();
    }

    /** A function that a library calls, that only returned a field until now and left no trace, and gives something else. */
    Optional<Step> formerGetter(Suspect caller) {
        Execution call = caller.suspicion().currentEvent();
        return call == null || caller.suspicion().act() != Act.LIBRARY
                ? Optional.empty()
                : current.children(call.step().parent()).stream()
                        .filter(step ->
                                step.site().index() == call.step().site().index()
                                        && accepted.getters().wouldGiveOther(step, current))
                        .findFirst();
    }

    private static boolean isOnStream(Suspect suspect) {
        return Stream.of(
                        suspect.suspicion().acceptedEvent(), suspect.suspicion().currentEvent())
                .anyMatch(event ->
                        event != null && event.step().function().className().startsWith("java.util.stream."));
    }

    private boolean hasChangedCode(Suspect suspect) {
        return change(suspect) == CodeChange.CHANGED;
    }

    private CodeChange change(Suspect suspect) {
        return code.change(
                suspect.suspicion().accepted().step().function(),
                suspect.suspicion().current().step().function());
    }
}
