package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Culprit.CodeChange;
import dev.whodunit.diagnosis.Culprit.Grade;
import dev.whodunit.diagnosis.Findings.Suspect;
import dev.whodunit.diagnosis.Suspicion.Act;
import dev.whodunit.diagnosis.Suspicion.Strength;
import dev.whodunit.run.FunctionRef;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a culprit of a suspect, with the grade that the evidence allows.
 *
 * @param evidence what suspicions are based on
 * @param code whose code changed
 * @param collapsed whether groups of calls were compared as wholes
 */
record Accusation(Evidence evidence, CodeComparison code, boolean collapsed) {

    private static final int MAX_ALSO_CHANGED = 100;

    Culprit of(Suspect suspect) {
        Suspicion suspicion = suspect.suspicion();
        CodeChange change = change(suspect);
        boolean certain = change == CodeChange.CHANGED
                && suspicion.inputsKnown()
                && !evidence.hasOtherReceiver(suspicion)
                && suspicion.strength() == Strength.STRONG
                && suspicion.act() != Act.LIBRARY
                && !collapsed;
        return new Culprit(
                suspicion.current().step().function(),
                evidence.file(suspicion),
                evidence.lines(suspicion),
                evidence.pointsAt(suspicion),
                certain ? Grade.CERTAIN : Grade.LIKELY,
                change,
                evidence.line(suspicion),
                evidence.details(suspicion),
                evidence.differences(suspicion),
                suspicion.accepted().step().id(),
                suspicion.current().step().id(),
                suspicion.current().index(),
                suspect.count());
    }

    /** Those of the suspects who are no culprits. */
    List<Culprit> alsoChanged(Stream<Suspect> suspects, List<Culprit> culprits, List<Culprit> harmless) {
        Set<FunctionRef> told = Stream.concat(culprits.stream(), harmless.stream())
                .map(Culprit::function)
                .collect(Collectors.toSet());
        Stream<Culprit> quiet = suspects.filter(suspect ->
                        !told.contains(suspect.suspicion().current().step().function()))
                .limit(MAX_ALSO_CHANGED)
                .map(suspect -> of(suspect).asHarmless());
        return Stream.concat(harmless.stream(), quiet).toList();
    }

    CodeChange change(Suspect suspect) {
        return code.change(
                suspect.suspicion().accepted().step().function(),
                suspect.suspicion().current().step().function());
    }

    /** Whether the suspect is code of the accepted run, or inherited from code outside the pipeline. */
    boolean isAgainstUnchangedCode(Suspect suspect) {
        return code.isUnchanged(
                suspect.suspicion().accepted().step().function(),
                suspect.suspicion().current().step().function());
    }
}
