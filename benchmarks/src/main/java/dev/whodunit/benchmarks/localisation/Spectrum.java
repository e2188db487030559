package dev.whodunit.benchmarks.localisation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a test suite shows of the code: per test what came out, and which methods were executed.
 *
 * @param tests in the order of the suite; empty if it did not end
 */
record Spectrum(List<Test> tests) {

    static final Spectrum NONE = new Spectrum(List.of());

    private static final String FILE = "spectrum.txt";

    /**
     * One test.
     *
     * @param result all that came out of it
     * @param methods names with class and descriptor, in the order of their first execution
     */
    record Test(String result, List<String> methods) {
        Test {
            methods = List.copyOf(methods);
        }
    }

    Spectrum {
        tests = List.copyOf(tests);
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    void write(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Test test : tests) {
            lines.add(test.result() + "\t" + String.join("\t", test.methods()));
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve(FILE), lines);
    }

    static Spectrum read(Path folder) throws IOException {
        List<Test> tests = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(FILE))) {
            List<String> cells = List.of(line.split("\t", -1));
            tests.add(new Test(cells.get(0), cells.subList(1, cells.size())));
        }
        return new Spectrum(tests);
    }

    /** The methods by Ochiai's suspicion, in the order of their first execution; a test fails that gives another result. */
    Suspicions suspicions(Spectrum accepted) {
        Set<String> methods = new LinkedHashSet<>();
        tests.forEach(test -> methods.addAll(test.methods()));
        Map<String, Double> suspicions = new LinkedHashMap<>();
        methods.forEach(method -> suspicions.put(method, suspicion(method, accepted)));
        return new Suspicions(suspicions);
    }

    private double suspicion(String method, Spectrum accepted) {
        int failed = 0;
        int failedWith = 0;
        int executed = 0;
        for (int i = 0; i < tests.size(); i++) {
            boolean fails =
                    !tests.get(i).result().equals(accepted.tests().get(i).result());
            boolean executes = tests.get(i).methods().contains(method);
            failed += fails ? 1 : 0;
            failedWith += fails && executes ? 1 : 0;
            executed += executes ? 1 : 0;
        }
        return failedWith == 0 ? 0 : failedWith / Math.sqrt((double) failed * executed);
    }
}
