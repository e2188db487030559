package dev.whodunit.benchmarks.localisation;

import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is mutated: the example pipelines and other people's libraries, each run through a class loader of its own. */
@SuppressWarnings("ImmutableEnumChecker") // the list is a copy that nothing can change
public enum Pipeline {
    FLIGHTS(
            Code.example("flights", "FlightDelays"),
            Cut.FLIGHTS_BY_ORIGIN,
            1.0,
            "rank",
            "flights.json",
            "airports.csv",
            "report.txt"),
    BIRDSTRIKES(Code.example("birdstrikes", "StrikeCosts"), Cut.LINES, 1.0, "analyse", "birdstrikes.csv"),
    EARTHQUAKES(Code.example("earthquakes", "QuakeWeek"), Cut.QUAKES, 10.0, "summarise", "earthquakes.json"),
    /** Looks only at airports with a hundred flights, so that a thousand rows would leave it none. */
    ADVISOR(
            Code.example("advisor", "DelayAdvisor"),
            Cut.FLIGHTS_BY_ORIGIN,
            6.0,
            "advise",
            "flights.json",
            "airports.csv",
            "seattle-weather.csv",
            "plan.md") {
        @Override
        Object instance(ClassLoader loader, URI model) throws ReflectiveOperationException {
            Class<?> config = loader.loadClass("dev.whodunit.examples.advisor.AdvisorConfig");
            Object configured = config.getMethod("of", URI.class, String.class).invoke(null, model, "model");
            return entry(loader).getConstructor(config).newInstance(configured);
        }
    },
    COMMONS_CSV(
            Code.library("StrikeTable", "org.apache.commons.csv", "CSVFormat"),
            Cut.LINES,
            0.1,
            "rewrite",
            "birdstrikes.csv"),
    COMMONS_MATH(
            Code.library(
                    "WeatherFigures",
                    "org.apache.commons.math3",
                    "stat.Frequency",
                    "org.apache.commons.math3.stat..,org.apache.commons.math3.linear..",
                    "org.apache.commons.math3."),
            Cut.LINES,
            0.1,
            "describe",
            "seattle-weather.csv"),
    COMMONS_TEXT(
            Code.library("AirportNames", "org.apache.commons.text", "WordUtils"),
            Cut.LINES,
            0.02,
            "letters",
            "airports.csv"),
    GSON(Code.library("QuakeFeed", "com.google.gson", "Gson"), Cut.QUAKES, 0.01, "summarise", "earthquakes.json"),
    JODA_TIME(Code.library("FlightTimes", "org.joda.time", "DateTime"), Cut.FLIGHTS, 0.04, "timetable", "flights.json"),
    JSOUP(Code.library("StrikePage", "org.jsoup", "Jsoup"), Cut.LINES, 0.006, "publish", "birdstrikes.csv");

    private static final Set<String> OUTPUTS = Set.of("report.txt", "plan.md");

    private final Code code;
    private final Cut cut;
    private final double rowFactor;
    private final String entryMethod;
    private final List<String> files;

    Pipeline(Code code, Cut cut, double rowFactor, String entryMethod, String... files) {
        this.code = code;
        this.cut = cut;
        this.rowFactor = rowFactor;
        this.entryMethod = entryMethod;
        this.files = List.of(files);
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Code code() {
        return code;
    }

    /** How its first file is cut to a number of rows, and into parts. */
    Cut cut() {
        return cut;
    }

    /** How many rows it takes where another one takes {@code rows}; 0, which is all, stays 0. */
    int rows(int rows) {
        return (int) Math.round(rows * rowFactor);
    }

    public String firstInput() {
        return files.get(0);
    }

    /** The files that it only reads, without the first one. */
    List<String> otherInputs() {
        return files.stream().skip(1).filter(file -> !OUTPUTS.contains(file)).toList();
    }

    /** Name of the method that is called. */
    public String entryMethod() {
        return entryMethod;
    }

    /** What the pipeline makes of the files in {@code data}; what it throws is thrown as it is. */
    Object run(ClassLoader loader, Path data, URI model) throws Throwable {
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
            return entry(loader).getMethod(entryMethod, types).invoke(instance, paths);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    Object instance(ClassLoader loader, URI model) throws ReflectiveOperationException {
        return entry(loader).getConstructor().newInstance();
    }

    Class<?> entry(ClassLoader loader) throws ClassNotFoundException {
        return loader.loadClass(code.entryClass());
    }
}
