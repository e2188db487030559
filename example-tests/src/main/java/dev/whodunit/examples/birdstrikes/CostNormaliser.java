package dev.whodunit.examples.birdstrikes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills in missing costs, in place: parts default to nothing, the total to the sum of its parts. */
final class CostNormaliser {

    private CostNormaliser() {}

    static void normalise(List<Strike> strikes) {
        strikes.forEach(CostNormaliser::normalise);
    }

    private static void normalise(Strike strike) {
        long other = orZero(strike.costOther());
        long repair = orZero(strike.costRepair());
        Long total = strike.costTotal();
        strike.setCosts(other, repair, total == null ? other + repair : total);
    }

    private static long orZero(@Nullable Long amount) {
        return amount == null ? 0 : amount;
    }
}
