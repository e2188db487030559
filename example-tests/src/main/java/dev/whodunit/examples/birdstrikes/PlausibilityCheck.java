package dev.whodunit.examples.birdstrikes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Rejects strikes whose figures contradict each other. */
final class PlausibilityCheck {

    private static final int MAX_TAXI_KNOTS = 60;
    private static final int MAX_RUNWAY_KNOTS = 220;
    private static final int MAX_KNOTS = 400;

    private final RejectLog rejectLog;

    PlausibilityCheck(RejectLog rejectLog) {
        this.rejectLog = rejectLog;
    }

    List<Strike> keepPlausible(List<Strike> strikes) {
        List<Strike> plausible = new ArrayList<>(strikes.size());
        for (Strike strike : strikes) {
            Optional<String> objection = objectionTo(strike);
            if (objection.isPresent()) {
                rejectLog.add(strike.line(), Reject.Kind.IMPLAUSIBLE, objection.get());
            } else {
                plausible.add(strike);
            }
        }
        return plausible;
    }

    private static Optional<String> objectionTo(Strike strike) {
        return speedObjection(strike).or(() -> costObjection(strike));
    }

    private static Optional<String> speedObjection(Strike strike) {
        OptionalInt speed = strike.speedKnots();
        if (speed.isEmpty()) {
            return Optional.empty();
        }
        int knots = speed.getAsInt();
        if (knots > maxKnots(strike.phase()) || knots == 0 && strike.phase().airborne()) {
            return Optional.of(knots + " knots in phase " + strike.phase());
        }
        return Optional.empty();
    }

    private static int maxKnots(Phase phase) {
        return switch (phase) {
            case PARKED -> 0;
            case TAXI -> MAX_TAXI_KNOTS;
            case TAKE_OFF_RUN, LANDING_ROLL -> MAX_RUNWAY_KNOTS;
            case CLIMB, DESCENT, APPROACH -> MAX_KNOTS;
        };
    }

    private static Optional<String> costObjection(Strike strike) {
        Long other = strike.costOther();
        Long repair = strike.costRepair();
        Long total = strike.costTotal();
        if (other == null || repair == null || total == null || other + repair == total) {
            return Optional.empty();
        }
        return Optional.of("total " + total + " is not " + other + " + " + repair);
    }
}
