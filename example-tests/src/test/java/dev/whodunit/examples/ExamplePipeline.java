package dev.whodunit.examples;

import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.weave.Scope;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The four pipelines as a class loader has them, with the real data. */
enum ExamplePipeline {
    FLIGHTS("flights.FlightDelays") {
        @Override
        void run(Class<?> type, Path folder) throws Exception {
            call(type, "rank", Data.file("flights-20k.json"), Data.file("airports.csv"), folder.resolve("report.txt"));
        }
    },
    BIRDSTRIKES("birdstrikes.StrikeCosts") {
        @Override
        void run(Class<?> type, Path folder) throws Exception {
            call(type, "analyse", Data.file("birdstrikes.csv"));
        }
    },
    EARTHQUAKES("earthquakes.QuakeWeek") {
        @Override
        void run(Class<?> type, Path folder) throws Exception {
            call(type, "summarise", Data.file("earthquakes.json"));
        }
    },
    ADVISOR("advisor.DelayAdvisor") {
        @Override
        void run(Class<?> type, Path folder) throws Exception {
            Class<?> configType = type.getClassLoader().loadClass(packageName() + ".AdvisorConfig");
            try (RecordedModel model = new RecordedModel()) {
                Object config =
                        configType.getMethod("of", URI.class, String.class).invoke(null, model.baseUrl(), "recorded");
                Object advisor = type.getConstructor(configType).newInstance(config);
                type.getMethod("advise", Path.class, Path.class, Path.class, Path.class)
                        .invoke(
                                advisor,
                                Data.file("flights-20k.json"),
                                Data.file("airports.csv"),
                                Data.file("seattle-weather.csv"),
                                folder.resolve("plan.md"));
            }
        }
    };

    private final String className;

    ExamplePipeline(String className) {
        this.className = "dev.whodunit.examples." + className;
    }

    /**
     * Runs the whole pipeline.
     *
     * @param type the class, from the loader that the pipeline is to run in
     * @param folder where it may write
     */
    abstract void run(Class<?> type, Path folder) throws Exception;

    /**
     * Records one run, without JUnit.
     *
     * @param edited folders of classes that go before the pipeline's own
     * @param folder where it may write
     */
    Recording record(List<Path> edited, Path folder) throws Exception {
        try (PipelineLoader loader = ClassPath.pipelineLoader(edited);
                OpenRun run = Tracer.start().open(Scope.of(packageName() + ".*"), Budget.DEFAULT)) {
            run(loader.loadClass(className), Files.createTempDirectory(folder, "run"));
            String name = simpleName();
            return run.recording(new RunIdentity(name, name, "main", name, name));
        }
    }

    String className() {
        return className;
    }

    String packageName() {
        return className.substring(0, className.lastIndexOf('.'));
    }

    String simpleName() {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    private static void call(Class<?> type, String name, Path... paths) throws Exception {
        Class<?>[] parameters = new Class<?>[paths.length];
        Arrays.fill(parameters, Path.class);
        Method method = type.getMethod(name, parameters);
        method.invoke(type.getConstructor().newInstance(), (Object[]) paths);
    }
}
