package dev.whodunit.benchmarks.localisation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a test suite shows of the code.
 *
 * @param coverage per test, the methods that the unchanged code executes, in the order of their first execution
 * @param accepted per test, what comes out of the unchanged code
 */
record Spectrum(List<List<String>> coverage, List<String> accepted) {

    private static final String COVERAGE = "coverage.txt";
    private static final String RESULTS = "results.txt";

    Spectrum {
        coverage = coverage.stream().map(List::copyOf).toList();
        accepted = List.copyOf(accepted);
    }

    /** What the run of the unchanged code left in a folder. */
    static Spectrum read(Path folder) throws IOException {
        List<List<String>> coverage = Files.readAllLines(folder.resolve(COVERAGE)).stream()
                .map(line -> List.of(line.split("\t")))
                .toList();
        return new Spectrum(coverage, readResults(folder));
    }

    static boolean hasCoverage(Path folder) {
        return Files.exists(folder.resolve(COVERAGE));
    }

    static void writeCoverage(List<List<String>> coverage, Path folder) throws IOException {
        Files.write(
                folder.resolve(COVERAGE),
                coverage.stream().map(methods -> String.join("\t", methods)).toList());
    }

    static boolean hasResults(Path folder) {
        return Files.exists(folder.resolve(RESULTS));
    }

    /** Per test, what came out; nothing if the tests did not end. */
    static List<String> readResults(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve(RESULTS));
    }

    static void writeResults(List<String> results, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(RESULTS), results);
    }

    /** The methods by Ochiai's formula, in the order of their first execution; a test fails that gives another result. */
    Suspicions suspicions(List<String> results) {
        Set<String> methods = new LinkedHashSet<>();
        coverage.forEach(methods::addAll);
        Map<String, Double> suspicions = new LinkedHashMap<>();
        methods.forEach(method -> suspicions.put(method, suspicion(method, results)));
        return new Suspicions(suspicions);
    }

    private double suspicion(String method, List<String> results) {
        int failed = 0;
        int failedWith = 0;
        int executed = 0;
        for (int i = 0; i < results.size(); i++) {
            boolean fails = !results.get(i).equals(accepted.get(i));
            boolean executes = coverage.get(i).contains(method);
            failed += fails ? 1 : 0;
            failedWith += fails && executes ? 1 : 0;
            executed += executes ? 1 : 0;
        }
        return failedWith == 0 ? 0 : failedWith / Math.sqrt((double) failed * executed);
    }
}
