package dev.whodunit.diagnosis;

import dev.whodunit.run.Library;
import dev.whodunit.run.Recording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is different around two runs, whether or not they depend on it: the JVM's settings, the libraries, the code. */
public final class Surroundings {

    private Surroundings() {}

    /** Parts of a sentence: {@code default time zone: Europe/Berlin → UTC}, {@code commons-csv 1.13.0 → 1.14.1}. */
    public static List<String> differences(Recording accepted, Recording current) {
        List<String> found = new ArrayList<>();
        EnvironmentComparison environment = new EnvironmentComparison(accepted.environment(), current.environment());
        if (environment.isDifferent()) {
            found.add(environment.differences());
        }
        Map<String, Library> before = new LinkedHashMap<>();
        accepted.libraries().forEach(library -> before.put(library.name(), library));
        for (Library library : current.libraries()) {
            Library old = before.get(library.name());
            if (old != null && !old.equals(library)) {
                boolean isSameVersion = old.version().equals(library.version());
                found.add(library.name() + " " + old.version()
                        + (isSameVersion ? " (another file)" : " → " + library.version()));
            }
        }
        return found;
    }
}
