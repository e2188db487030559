package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Culprit.CodeChange;
import dev.whodunit.diagnosis.Findings.Suspect;
import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.run.Call;
import dev.whodunit.run.FunctionKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who of those that are accused is named, and in which order. Who acted first comes first, but later come those whose result
 * has only got another shape, those whose code did not change, those who only hand on an object that holds something else,
 * those whose result is as accepted, and those around another one who is accused: if what they did differently had no effect of its own, or has nothing to do with a different result of
 * the inner one.
 */
final class Ranking {

    private final StepTree current;
    private final Accusation accusation;
    private final Evidence evidence;
    private final Shapes shapes;
    private final ValueComparison values;

    Ranking(StepTree accepted, StepTree current, Accusation accusation, Shapes shapes) {
        this.current = current;
        this.accusation = accusation;
        this.evidence = accusation.evidence();
        this.shapes = shapes;
        this.values =
                new ValueComparison(accepted.run().contents(), current.run().contents(), shapes.withoutContainers());
    }

    /** The reasons to be named later, looked at once: some compare contents. */
    private record Place(
            Suspect suspect,
            boolean isOnlyShape,
            boolean isUnchanged,
            boolean isHandingOn,
            boolean hasNoOutput,
            boolean isAroundAnother) {

        static final Comparator<Place> ORDER = Comparator.comparing(Place::isOnlyShape)
                .thenComparing(Place::isUnchanged)
                .thenComparing(Place::isHandingOn)
                .thenComparing(Place::hasNoOutput)
                .thenComparing(Place::isAroundAnother)
                .thenComparingInt(place -> place.suspect().time());
    }

    List<Suspect> ranked(List<Suspect> all) {
        List<Suspect> accused = withoutOtherReceivers(all);
        return accused.stream()
                .map(suspect -> new Place(
                        suspect,
                        evidence.isOnlyShape(suspect.suspicion()),
                        accusation.change(suspect) == CodeChange.UNCHANGED,
                        isHandingOn(suspect, accused),
                        !hasOtherOutput(suspect.suspicion()),
                        isAroundAnother(suspect, accused)))
                .sorted(Place.ORDER)
                .map(Place::suspect)
                .toList();
    }

    /**
     * The receiver of a method is known by the fields that are read, and by its content where that was kept. Who was called
     * on another object than accepted is not named beside somebody who acted differently before that.
     */
    private List<Suspect> withoutOtherReceivers(List<Suspect> accused) {
        int first = accused.stream()
                .filter(suspect -> accusation.change(suspect) != CodeChange.UNCHANGED
                        && !evidence.hasOtherReceiver(suspect.suspicion()))
                .mapToInt(Suspect::time)
                .min()
                .orElse(Integer.MAX_VALUE);
        return accused.stream()
                .filter(suspect -> suspect.time() <= first || !evidence.hasOtherReceiver(suspect.suspicion()))
                .toList();
    }

    /** Whether all that it does is to hand on an object of the pipeline that holds something else since another one acted. */
    private boolean isHandingOn(Suspect suspect, List<Suspect> accused) {
        return handsOn(suspect.suspicion())
                && accused.stream()
                        .anyMatch(other -> other.time() < suspect.time()
                                && accusation.change(other) != CodeChange.UNCHANGED
                                && !handsOn(other.suspicion()));
    }

    private boolean handsOn(Suspicion suspicion) {
        Execution before = suspicion.acceptedEvent();
        Execution now = suspicion.currentEvent();
        if (suspicion.act() != Suspicion.Act.INPUT || before == null || now == null) {
            return false;
        }
        Optional<Call> old = Wording.sample(before);
        Optional<Call> young = Wording.sample(now);
        return old.isPresent()
                && young.isPresent()
                && CallDifference.between(now.step().function(), old.get(), young.get(), values)
                                .input()
                        == ValueComparison.LEAST;
    }

    private boolean isAroundAnother(Suspect around, List<Suspect> accused) {
        boolean isOnCalls = around.suspicion().act().isOnCalls();
        boolean hasEffect = hasEffect(around.suspicion());
        return (isOnCalls || !hasEffect)
                && accused.stream()
                        .filter(other -> accusation.change(other) == CodeChange.CHANGED && isInside(other, around))
                        .anyMatch(other -> !hasEffect
                                || (hasOtherOutput(other.suspicion()) && !isAbout(around.suspicion(), other)));
    }

    /** Whether what the one does differently is a call of the other. */
    private static boolean isAbout(Suspicion around, Suspect other) {
        String function = other.suspicion().current().step().function().alignmentKey();
        return Stream.of(around.acceptedEvent(), around.currentEvent())
                .anyMatch(event ->
                        event != null && event.step().function().alignmentKey().equals(function));
    }

    private boolean isInside(Suspect inner, Suspect outer) {
        int end = outer.suspicion().current().step().id();
        int id = inner.suspicion().current().step().parent();
        while (id > end) {
            id = current.step(id).parent();
        }
        return id == end;
    }

    /** Whether what it gives or leaves behind is another value, and not only what it calls to get there. */
    private boolean hasOtherOutput(Suspicion suspicion) {
        Execution event = suspicion.currentEvent();
        return Digests.differ(suspicion.accepted().output(), suspicion.current().output())
                || (event != null
                        && event.step().function().kind() == FunctionKind.FIELD_WRITE
                        && !shapes.isNewField(Findings.field(event)));
    }

    /** Whether the event that tells them apart made a difference itself. */
    private static boolean hasEffect(Suspicion suspicion) {
        Execution before = suspicion.acceptedEvent();
        Execution now = suspicion.currentEvent();
        if (before != null && now != null) {
            return now.step().function().kind() == FunctionKind.FIELD_WRITE
                    || Digests.differ(before.output(), now.output());
        }
        Execution alone = before == null ? now : before;
        return alone == null
                || alone.step().function().kind() != FunctionKind.LIBRARY
                || Visibility.ofPresence(alone.step().function());
    }
}
