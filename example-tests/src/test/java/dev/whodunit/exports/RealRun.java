package dev.whodunit.exports;

import dev.whodunit.examples.Data;
import dev.whodunit.examples.earthquakes.QuakeWeek;
import dev.whodunit.examples.flights.FlightDelays;
import dev.whodunit.export.RunMetadata;
import dev.whodunit.export.TraceParent;
import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.weave.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Pipelines on real data, each recorded once for all tests of a class. */
enum RealRun {
    FLIGHTS(FlightDelays.class) {
        @Override
        void run(Path folder) throws IOException {
            new FlightDelays()
                    .rank(Data.file("flights-20k.json"), Data.file("airports.csv"), folder.resolve("report.txt"));
        }
    },
    EARTHQUAKES(QuakeWeek.class) {
        @Override
        void run(Path folder) throws IOException {
            new QuakeWeek().summarise(Data.file("earthquakes.json"));
        }
    };

    static final TraceParent PARENT = TraceParent.parse("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

    static final RunMetadata METADATA = new RunMetadata(
            Instant.parse("2026-01-01T12:00:00Z"),
            Optional.of("82a0911c6d6b4f0e8f8b8a1d0c1f2e3d4c5b6a79"),
            Optional.of(true),
            Map.of("team", "data"),
            Optional.of("task-17"),
            Optional.of(PARENT));

    private static final Map<RealRun, Recording> RECORDED = new EnumMap<>(RealRun.class);

    private final Class<?> pipeline;

    RealRun(Class<?> pipeline) {
        this.pipeline = pipeline;
    }

    abstract void run(Path folder) throws IOException;

    Recording recording() {
        synchronized (RECORDED) {
            return RECORDED.computeIfAbsent(this, RealRun::recorded);
        }
    }

    private static Recording recorded(RealRun run) {
        try (OpenRun open = Tracer.start().open(Scope.of(run.pipeline.getPackageName() + ".*"), Budget.DEFAULT)) {
            Path folder = Files.createTempDirectory("whodunit-exports");
            run.run(folder);
            Files.deleteIfExists(folder.resolve("report.txt"));
            Files.delete(folder);
            String name = run.pipeline.getSimpleName();
            return open.recording(new RunIdentity(name, name, "main", name, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
