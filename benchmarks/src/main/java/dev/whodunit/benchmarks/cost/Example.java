package dev.whodunit.benchmarks.cost;

import dev.whodunit.benchmarks.localisation.CannedModel;
import dev.whodunit.examples.advisor.AdvisorConfig;
import dev.whodunit.examples.advisor.DelayAdvisor;
import dev.whodunit.examples.birdstrikes.StrikeCosts;
import dev.whodunit.examples.earthquakes.QuakeWeek;
import dev.whodunit.examples.flights.FlightDelays;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The pipelines that are measured, each on the whole of its data. */
enum Example {
    FLIGHTS {
        @Override
        void run(Path data, Path flights, Path folder) throws IOException, InterruptedException {
            new FlightDelays().rank(flights, data.resolve("airports.csv"), folder.resolve("report.txt"));
        }
    },
    /** Asks a model that always answers the same. */
    ADVISOR {
        @Override
        void run(Path data, Path flights, Path folder) throws IOException, InterruptedException {
            try (CannedModel model = CannedModel.start(folder)) {
                new DelayAdvisor(AdvisorConfig.of(model.url(), "model"))
                        .advise(
                                flights,
                                data.resolve("airports.csv"),
                                data.resolve("seattle-weather.csv"),
                                folder.resolve("plan.md"));
            }
        }
    },
    BIRDSTRIKES {
        @Override
        void run(Path data, Path flights, Path folder) throws IOException, InterruptedException {
            new StrikeCosts().analyse(data.resolve("birdstrikes.csv"));
        }
    },
    EARTHQUAKES {
        @Override
        void run(Path data, Path flights, Path folder) throws IOException, InterruptedException {
            new QuakeWeek().summarise(data.resolve("earthquakes.json"));
        }
    };

    abstract void run(Path data, Path flights, Path folder) throws IOException, InterruptedException;

    /** As it is given on a command line, and as its package is called. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Example of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
