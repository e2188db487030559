package dev.whodunit.examples.advisor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * The delay advisor workflow.
 *
 * <p>Steps 1 to 10 condense the flight data into a compact prompt, step 11 asks the language model for advice, and the
 * remaining steps check the advice, put numbers to it and choose what the budget allows.
 */
public final class DelayAdvisor {

    private static final int HOTSPOTS = 12;
    private static final int MIN_FLIGHTS = 100;
    private static final int BUDGET = 20;
    private static final double WAVE_RADIUS_MILES = 700;

    private final ChatClient chatClient;

    public DelayAdvisor(AdvisorConfig config) {
        this.chatClient = new ChatClient(config);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 6) {
            throw new IllegalArgumentException(
                    "usage: DelayAdvisor <base url> <model> <flights.json> <airports.csv> <weather.csv> <plan.md>");
        }
        DelayAdvisor advisor = new DelayAdvisor(AdvisorConfig.of(URI.create(args[0]), args[1]));
        ActionPlan plan = advisor.advise(Path.of(args[2]), Path.of(args[3]), Path.of(args[4]), Path.of(args[5]));
        System.out.print(plan.toMarkdown());
    }

    public ActionPlan advise(Path flightsFile, Path airportsFile, Path weatherFile, Path planFile)
            throws IOException, InterruptedException {
        // Step 1: load the flights.
        List<FlightRow> loadedFlights = new FlightLoader().load(flightsFile);

        // Step 2: clean them (in place) and drop what cannot be used.
        List<FlightRow> cleanFlights = new FlightScrubber().scrub(loadedFlights);

        // Step 3: load the airports.
        AirportDirectory airportDirectory = AirportDirectory.load(airportsFile);

        // Step 4: join both and derive the slot of the day.
        List<Departure> departures = new DepartureJoiner(airportDirectory).join(cleanFlights);

        // Step 5: build a delay profile for each airport.
        SortedMap<String, AirportProfile> profiles = AirportProfile.byAirport(departures);

        // Step 6: pick the airports with the worst delays.
        List<AirportProfile> hotspots = new HotspotPicker(MIN_FLIGHTS, HOTSPOTS).pick(profiles);

        // Step 7: find the worst slots of each hotspot.
        SortedMap<String, List<SlotDelay>> worstSlots = SlotDelay.worstOf(hotspots);

        // Step 8: find the routes on which the hotspots' delays arise.
        SortedMap<String, List<RouteDelay>> worstRoutes = new RouteAnalysis(departures).worstOf(hotspots);

        // Step 9: work out what weather is normal in the months of the flights.
        WeatherNormals weatherNormals = WeatherNormals.load(weatherFile, Departure.monthsOf(departures));

        // Step 10: write all of this into a compact prompt.
        String prompt = new PromptWriter().write(hotspots, worstSlots, worstRoutes, weatherNormals);

        // Step 11: ask the language model.
        String answer = chatClient.complete(PromptWriter.SYSTEM_MESSAGE, prompt);

        // Step 12: parse the answer.
        Advice advice = new AdviceParser().parse(answer);

        // Step 13: keep only the recommendations that make sense.
        CheckedAdvice checkedAdvice = new AdviceChecker(hotspots).check(advice);

        // Step 14: join the measures with the airports they are for.
        List<SitedMeasure> sitedMeasures = SitedMeasure.locate(checkedAdvice.measures(), airportDirectory);

        // Step 15: estimate what each measure is worth.
        List<ScoredMeasure> scoredMeasures = new MeasureScorer(profiles, weatherNormals).scoreAll(sitedMeasures);

        // Step 16: rank the measures by benefit.
        List<ScoredMeasure> rankedMeasures =
                scoredMeasures.stream().sorted(ScoredMeasure.BEST_FIRST).toList();

        // Step 17: choose the combination that saves the most within the budget.
        List<ScoredMeasure> chosenMeasures = new BudgetPlanner(BUDGET).choose(rankedMeasures);

        // Step 18: group the chosen measures into waves of airports that are near to each other.
        List<RolloutWave> rolloutWaves = new WavePlanner(WAVE_RADIUS_MILES).plan(chosenMeasures);

        // Step 19: write the plan.
        ActionPlan actionPlan =
                ActionPlan.of(advice.summary(), BUDGET, rankedMeasures, rolloutWaves, checkedAdvice.objections());
        Files.writeString(planFile, actionPlan.toMarkdown());
        return actionPlan;
    }
}
