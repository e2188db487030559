package dev.whodunit.examples.birdstrikes;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Relates the damage to the size of the animal. */
final class DamageRates {

    private DamageRates() {}

    static List<DamageRate> bySize(List<Strike> strikes) {
        Map<WildlifeSize, List<Strike>> strikesBySize =
                strikes.stream().collect(Collectors.groupingBy(Strike::size, TreeMap::new, Collectors.toList()));
        return strikesBySize.entrySet().stream()
                .map(entry -> rate(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static DamageRate rate(WildlifeSize size, List<Strike> strikes) {
        return new DamageRate(
                size,
                strikes.size(),
                share(strikes, strike -> strike.damage() != Damage.NONE),
                share(strikes, strike -> strike.damage().compareTo(Damage.MEDIUM) >= 0),
                strikes.stream()
                        .flatMapToInt(strike -> strike.speedKnots().stream())
                        .average()
                        .orElse(0));
    }

    private static double share(List<Strike> strikes, Predicate<Strike> condition) {
        long matching = strikes.stream().filter(condition).count();
        return (double) matching / strikes.size();
    }
}
