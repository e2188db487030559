package dev.whodunit.examples.advisor;

import java.util.List;
import java.util.SortedMap;

/** Estimates the worth of measures from the delays on record. */
final class MeasureScorer {

    private final SortedMap<String, AirportProfile> profiles;
    private final WeatherNormals weather;

    MeasureScorer(SortedMap<String, AirportProfile> profiles, WeatherNormals weather) {
        this.profiles = profiles;
        this.weather = weather;
    }

    List<ScoredMeasure> scoreAll(List<SitedMeasure> measures) {
        return measures.stream().map(this::score).toList();
    }

    private ScoredMeasure score(SitedMeasure sited) {
        PlannedMeasure planned = sited.planned();
        AirportProfile profile = profiles.get(planned.airport());
        DelayCounter delays = profile == null
                ? new DelayCounter()
                : profile.in(planned.slot()).orElseGet(DelayCounter::new);
        double minutesPerFlight = Math.min(planned.minutesSaved(), delays.lostMinutesPerFlight());
        double benefit = delays.flights() * minutesPerFlight * planned.confidence() * weatherFactor(planned);
        return new ScoredMeasure(sited, delays.flights(), benefit);
    }

    /** On days with bad weather a measure does not help; where there are no weather records, it always may. */
    private double weatherFactor(PlannedMeasure planned) {
        return planned.airport().equals(WeatherNormals.STATION) ? 1 - weather.badDayShare() : 1;
    }
}
