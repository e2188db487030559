package dev.whodunit.examples.advisor;

import java.util.List;
import java.util.stream.Stream;

/** A measure and the airport it is for. */
public record SitedMeasure(PlannedMeasure planned, AirportSite site) {

    static List<SitedMeasure> locate(List<PlannedMeasure> measures, AirportDirectory directory) {
        return measures.stream().flatMap(measure -> locate(measure, directory)).toList();
    }

    private static Stream<SitedMeasure> locate(PlannedMeasure measure, AirportDirectory directory) {
        return directory.lookUp(measure.airport()).map(site -> new SitedMeasure(measure, site)).stream();
    }
}
