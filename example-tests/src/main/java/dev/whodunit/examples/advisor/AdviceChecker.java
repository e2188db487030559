package dev.whodunit.examples.advisor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the recommendations of a model against what it was asked for. */
final class AdviceChecker {

    private static final double MAX_MINUTES_SAVED = 30;

    private final Set<String> knownAirports;
    private final Set<String> taken = new HashSet<>();

    AdviceChecker(List<AirportProfile> hotspots) {
        this.knownAirports = hotspots.stream().map(AirportProfile::iata).collect(Collectors.toSet());
    }

    CheckedAdvice check(Advice advice) {
        List<PlannedMeasure> measures = new ArrayList<>();
        List<String> objections = new ArrayList<>();
        int number = 0;
        for (Advice.Recommendation recommendation : advice.recommendations()) {
            number++;
            try {
                measures.add(check(recommendation));
            } catch (IllegalArgumentException e) {
                objections.add("recommendation " + number + ": " + e.getMessage());
            }
        }
        return new CheckedAdvice(List.copyOf(measures), List.copyOf(objections));
    }

    private PlannedMeasure check(Advice.Recommendation recommendation) {
        String airport = upperCase(present(recommendation.airport(), "airport"));
        require(knownAirports.contains(airport), "airport " + airport + " is not in the list");
        Slot slot = Slot.valueOf(upperCase(present(recommendation.slot(), "slot")));
        Measure measure = Measure.valueOf(upperCase(present(recommendation.measure(), "measure")));
        double minutes = present(recommendation.minutesSaved(), "minutes_saved");
        require(minutes > 0 && minutes <= MAX_MINUTES_SAVED, "minutes_saved is " + minutes);
        double confidence = present(recommendation.confidence(), "confidence");
        require(confidence >= 0 && confidence <= 1, "confidence is " + confidence);
        require(taken.add(airport + '/' + slot), "a second one for " + airport + " " + slot);
        String reason = recommendation.reason();
        return new PlannedMeasure(airport, slot, measure, minutes, confidence, reason == null ? "" : reason.strip());
    }

    private static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    private static String upperCase(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
