package dev.whodunit.benchmarks.localisation;

import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The example pipelines, each run through a class loader of its own. */
@SuppressWarnings("ImmutableEnumChecker") // the list is a copy that nothing can change
enum Pipeline {
    FLIGHTS("flights", "FlightDelays", "rank", "flights.json", "airports.csv", "report.txt"),
    BIRDSTRIKES("birdstrikes", "StrikeCosts", "analyse", "birdstrikes.csv"),
    EARTHQUAKES("earthquakes", "QuakeWeek", "summarise", "earthquakes.json"),
    ADVISOR("advisor", "DelayAdvisor", "advise", "flights.json", "airports.csv", "seattle-weather.csv", "plan.md") {
        @Override
        Object instance(ClassLoader loader, URI model) throws ReflectiveOperationException {
            Class<?> config = loader.loadClass(packageName() + ".AdvisorConfig");
            Object configured = config.getMethod("of", URI.class, String.class).invoke(null, model, "model");
            return entry(loader).getConstructor(config).newInstance(configured);
        }
    };

    private static final Set<String> OUTPUTS = Set.of("report.txt", "plan.md");

    private final String label;
    private final String entryClass;
    private final String entryMethod;
    private final List<String> files;

    Pipeline(String label, String entryClass, String entryMethod, String... files) {
        this.label = label;
        this.entryClass = entryClass;
        this.entryMethod = entryMethod;
        this.files = List.of(files);
    }

    String label() {
        return label;
    }

    String entryClassName() {
        return entryClass;
    }

    String packageName() {
        return "dev.whodunit.examples." + label;
    }

    /** Runs the pipeline on the files in {@code data}; what it throws is thrown as it is. */
    void run(ClassLoader loader, Path data, URI model) throws Throwable {
        for (String output : OUTPUTS) {
            Files.deleteIfExists(data.resolve(output));
        }
        Class<?>[] types = new Class<?>[files.size()];
        Object[] paths = new Object[files.size()];
        for (int i = 0; i < files.size(); i++) {
            types[i] = Path.class;
            paths[i] = data.resolve(files.get(i));
        }
        try {
            Object instance = instance(loader, model);
            entry(loader).getMethod(entryMethod, types).invoke(instance, paths);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    Object instance(ClassLoader loader, URI model) throws ReflectiveOperationException {
        return entry(loader).getConstructor().newInstance();
    }

    Class<?> entry(ClassLoader loader) throws ClassNotFoundException {
        return loader.loadClass(packageName() + "." + entryClass);
    }
}
